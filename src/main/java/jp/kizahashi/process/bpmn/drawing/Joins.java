package jp.kizahashi.process.bpmn.drawing;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Diagram;
import jp.kizahashi.process.bpmn.Diagram.Edge;
import jp.kizahashi.process.bpmn.Point;
import jp.kizahashi.process.bpmn.drawing.Pen.Line;

/** The signs (つなぎ記号) where lines of a diagram are cut between two sheets: one number, shown on both. */
final class Joins {
    private static final double HALF = 9;
    private static final double LENGTH = 30;

    private final Grid grid;
    private final int numbersBefore;
    private final List<Join> joins = new ArrayList<>();

    /** A line cut at a place between two sheets; {@code across} when they lie side by side. */
    private record Join(int number, Point at, int before, int after, boolean across) {}

    /** @param numbersBefore how many joins other diagrams had */
    Joins(Diagram diagram, Grid grid, int numbersBefore) {
        this.grid = grid;
        this.numbersBefore = numbersBefore;
        for (Edge edge : diagram.edges()) if (leads(edge)) cut(edge);
    }

    /** Papers stand beside their step; only what the work follows is joined. */
    private static boolean leads(Edge edge) {
        return edge.element()
                .filter(e -> Bpmn.is(e, "sequenceFlow") || Bpmn.is(e, "messageFlow"))
                .isPresent();
    }

    int count() {
        return joins.size();
    }

    private void cut(Edge edge) {
        for (int i = 0; i + 1 < edge.points().size(); i++) {
            Point from = edge.points().get(i);
            Point to = edge.points().get(i + 1);
            for (int c = 1; c < grid.columns(); c++) if (isBetween(grid.left(c), from.x(), to.x())) across(from, to, c);
            for (int r = 1; r < grid.rows(); r++) if (isBetween(grid.top(r), from.y(), to.y())) down(from, to, r);
        }
    }

    private static boolean isBetween(double cut, double one, double other) {
        return Math.min(one, other) <= cut && cut < Math.max(one, other);
    }

    private void across(Point from, Point to, int column) {
        double x = grid.left(column);
        double y = from.y() + (to.y() - from.y()) * (x - from.x()) / (to.x() - from.x());
        int row = grid.row(y);
        add(new Point(x, y), grid.number(column - 1, row), grid.number(column, row), true);
    }

    private void down(Point from, Point to, int row) {
        double y = grid.top(row);
        double x = from.x() + (to.x() - from.x()) * (y - from.y()) / (to.y() - from.y());
        int column = grid.column(x);
        add(new Point(x, y), grid.number(column, row - 1), grid.number(column, row), false);
    }

    private void add(Point at, int before, int after, boolean across) {
        joins.add(new Join(numbersBefore + joins.size() + 1, at, before, after, across));
    }

    /** Draws the signs of one sheet outside its window; returns how many. */
    int draw(int sheet, Pen pen) {
        int drawn = 0;
        for (Join join : joins) {
            if (join.before() == sheet) sign(join, 1, join.after(), pen);
            else if (join.after() == sheet) sign(join, -1, join.before(), pen);
            else continue;
            drawn++;
        }
        return drawn;
    }

    /** A box outside the cut, on the right or below (1), on the left or above (−1), with number and other sheet. */
    private void sign(Join join, int side, int other, Pen pen) {
        double x = join.at().x();
        double y = join.at().y();
        double left = join.across() ? (side > 0 ? x + 2 : x - LENGTH - 2) : x - LENGTH / 2;
        double top = join.across() ? y - HALF : side > 0 ? y + 2 : y - 2 * HALF - 2;
        pen.colours(Pen.PAPER, Pen.INK);
        pen.rectangle(new Bounds(left, top, LENGTH, 2 * HALF), HALF, Line.of(1.2));
        pen.xml()
                .element(
                        "text",
                        String.valueOf(join.number()),
                        "x",
                        Pen.n(left + LENGTH / 2),
                        "y",
                        Pen.n(top + 8.5),
                        "font-size",
                        "8.5",
                        "font-weight",
                        "bold",
                        "text-anchor",
                        "middle");
        pen.xml()
                .element(
                        "text",
                        Messages.get("process.flow.sheet", String.valueOf(other)),
                        "x",
                        Pen.n(left + LENGTH / 2),
                        "y",
                        Pen.n(top + 16),
                        "font-size",
                        "6.5",
                        "text-anchor",
                        "middle");
    }
}
