package jp.kizahashi.process.bpmn.layout;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** One node on a sheet: its size, the column and row it is given, and the place that follows. */
final class Cell {
    final XmlElement element;
    final Band band;
    final double width;
    final double height;
    final Room room;
    final @Nullable Sheet inner;
    final List<XmlElement> attached = new ArrayList<>(0);
    int column;
    int row;
    int upperPorts;
    int lowerPorts;

    /** True when its label stands above, because a line leaves or enters below. */
    boolean labelAbove;

    Bounds bounds = new Bounds(0, 0, 0, 0);

    Cell(XmlElement element, Band band, double width, double height, Room room, @Nullable Sheet inner) {
        this.element = element;
        this.band = band;
        this.width = width;
        this.height = height;
        this.room = room;
        this.inner = inner;
    }

    /**
     * What a node takes beyond its own shape.
     *
     * @param width of its column, for a label wider than the shape
     * @param label the height of its label outside; 0 for none
     * @param below for events on the lower edge
     */
    record Room(double width, double label, double below) {}

    double up() {
        return height / 2 + (labelAbove ? room.label() : 0);
    }

    double down() {
        return height / 2 + room.below() + (labelAbove ? 0 : room.label());
    }

    /** Where its label stands. */
    Bounds label() {
        double wide = room.width();
        double top = labelAbove ? bounds.y() - room.label() : bounds.bottom() + Sizes.LABEL_GAP;
        return new Bounds(bounds.middle() - wide / 2, top, wide, room.label() - Sizes.LABEL_GAP);
    }

    /** The place of an event on the lower edge, the first from the left. */
    Bounds place(XmlElement event) {
        int index = attached.indexOf(event);
        double step = bounds.width() / (attached.size() + 1);
        double half = Sizes.EVENT / 2;
        return new Bounds(bounds.x() + step * (index + 1) - half, bounds.bottom() - half, Sizes.EVENT, Sizes.EVENT);
    }
}
