package jp.kizahashi.process.bpmn.layout;

import java.util.Arrays;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.layout.Sheet.Pool;

/** Turns columns, rows and tracks of a sheet into coordinates, from (0, 0) on. */
final class Plotter {
    private static final double NARROWEST_CHANNEL = 44;

    private final Sheet sheet;
    private final double[] columnWidth;
    private final double[] columnLeft;
    private final double[] channelLeft;
    private final double[] up;
    private final double[] down;
    private final double[] rowTop;
    private final double[] centre;
    private final int[] channelTracks;
    private final int[] corridorTracks;
    private final double[] labels;

    Plotter(Sheet sheet) {
        this.sheet = sheet;
        int columns = sheet.columns();
        int rows = sheet.rows();
        columnWidth = new double[columns];
        columnLeft = new double[columns];
        channelLeft = new double[columns + 2];
        up = new double[rows];
        down = new double[rows];
        rowTop = new double[rows];
        centre = new double[rows];
        channelTracks = new int[columns + 1];
        corridorTracks = new int[3 * rows];
        labels = new double[columns + 1];
    }

    /** Sets the bounds of cells, the extents of bands, and the sheet's width and height. */
    void plot() {
        measure();
        across();
        downwards();
        for (Cell cell : sheet.cells.values()) {
            double x = columnLeft[cell.column] + (columnWidth[cell.column] - cell.width) / 2;
            cell.bounds = new Bounds(x, centre[cell.row] - cell.height / 2, cell.width, cell.height);
        }
    }

    private void measure() {
        Arrays.fill(columnWidth, 36);
        for (Cell cell : sheet.cells.values()) {
            columnWidth[cell.column] = Math.max(columnWidth[cell.column], cell.room.width());
            up[cell.row] = Math.max(up[cell.row], cell.up());
            down[cell.row] = Math.max(down[cell.row], cell.down());
        }
        for (Wire wire : sheet.wires) {
            for (Segment s : wire.segments) {
                int[] tracks = s.vertical ? channelTracks : corridorTracks;
                tracks[s.channel] = Math.max(tracks[s.channel], s.track + 1);
            }
            int channel = wire.to.column;
            labels[channel] = Math.max(labels[channel], Sizes.labelWidth(wire.element));
        }
    }

    private double frameWidth() {
        double deepest = 0;
        for (Pool pool : sheet.pools) {
            double frame = pool.frame() == null ? 0 : Sizes.HEADER;
            deepest = Math.max(deepest, frame + pool.laneDepth() * Sizes.HEADER);
        }
        return deepest;
    }

    private void across() {
        double x = frameWidth();
        for (int k = 0; k <= columnWidth.length; k++) {
            channelLeft[k] = x;
            x += channelWidth(k);
            if (k == columnWidth.length) break;
            columnLeft[k] = x;
            x += columnWidth[k];
        }
        sheet.width = x;
    }

    private double channelWidth(int k) {
        double lines = channelTracks[k] == 0 ? 0 : Sizes.CLEARANCE + (channelTracks[k] - 1) * Sizes.TRACK;
        double behind = labels[k] > 0 ? labels[k] + 14 : Sizes.CLEARANCE;
        boolean outside = k == 0 || k == columnWidth.length;
        return Math.max(outside ? Sizes.PADDING : NARROWEST_CHANNEL, lines + behind);
    }

    private void downwards() {
        double y = 0;
        boolean framed = sheet.pools.stream().anyMatch(p -> p.frame() != null);
        for (Pool pool : sheet.pools) {
            if (y > 0 && framed) y += Sizes.POOL_GAP;
            for (Band band : pool.bands()) {
                band.top = y;
                y = pool.closed() ? y + Sizes.BLACK_BOX : rows(band, y);
                band.bottom = y;
                if (pool.closed()) centre[band.firstRow] = (band.top + band.bottom) / 2;
            }
        }
        sheet.height = y;
    }

    private double rows(Band band, double from) {
        double y = from;
        for (int r = band.firstRow; r < band.firstRow + band.rows; r++) {
            if (up[r] == 0) up[r] = down[r] = Sizes.TASK_HEIGHT / 2;
            y += corridor(3 * r);
            rowTop[r] = y;
            centre[r] = y + up[r];
            y += up[r] + down[r] + corridor(3 * r + 2);
        }
        return y;
    }

    private double corridor(int index) {
        return Sizes.CLEARANCE + Math.max(0, corridorTracks[index] * Sizes.TRACK - Sizes.TRACK / 2);
    }

    /** Where a vertical part stands. */
    double x(Segment s) {
        return channelLeft[s.channel] + Sizes.CLEARANCE + s.track * Sizes.TRACK;
    }

    /** Where a horizontal part lies. */
    double y(Segment s) {
        int row = s.channel / 3;
        boolean above = s.channel % 3 == 0;
        double edge = above ? rowTop[row] : rowTop[row] + up[row] + down[row];
        double away = Sizes.CLEARANCE / 2 + s.track * Sizes.TRACK;
        return above ? edge - away : edge + away;
    }
}
