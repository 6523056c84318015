package jp.kizahashi.platform.chart;

import jp.kizahashi.platform.chart.Canvas.Anchor;
import jp.kizahashi.platform.chart.LevelLadder.Group;
import jp.kizahashi.platform.chart.LevelLadder.Item;
import jp.kizahashi.platform.chart.LevelLadder.Range;

/** The ladder for a phone: items below each other, levels to the right. */
final class LadderNarrow {
    private static final double WIDTH = 375;
    private static final double LEFT = 136;
    private static final double HEAD = 74;
    private static final double ROW = 38;
    private static final double GAP = 3;
    private static final double GROUP_HEAD = 34;

    private final LevelLadder ladder;
    private final LadderLegend legend;
    private final Canvas canvas;
    private final double cell;
    private final double bottom;

    LadderNarrow(LevelLadder ladder) {
        this.ladder = ladder;
        this.legend = new LadderLegend(ladder);
        this.cell = (WIDTH - LEFT - 4) / ladder.scale().top();
        this.bottom =
                HEAD + ladder.groups().size() * GROUP_HEAD + ladder.items().size() * ROW;
        this.canvas = new Canvas(ladder, WIDTH, bottom + 20 + legend.height());
    }

    String draw() {
        head();
        double y = HEAD;
        for (Group group : ladder.groups()) {
            canvas.text(group.label(), 4, y + 24, 15, Anchor.START, true, Ink.TEXT);
            canvas.text(ladder.scale().label(group.level()), WIDTH - 8, y + 24, 15, Anchor.END, true, Ink.MAIN);
            y += GROUP_HEAD;
            for (Item item : group.items()) {
                item(item, y);
                y += ROW;
            }
            whole(y - group.items().size() * ROW, y);
        }
        legend.drawDown(canvas, 4, bottom + 16, 13);
        return canvas.svg();
    }

    private void head() {
        canvas.text(ladder.words().whole(), 4, 26, 16, Anchor.START, true, Ink.TEXT);
        canvas.text(ladder.scale().label(ladder.whole()), WIDTH - 8, 28, 22, Anchor.END, true, Ink.TEXT);
        for (int level = 1; level <= ladder.scale().top(); level++)
            canvas.text(
                    ladder.scale().label(level), LEFT + (level - 0.5) * cell, 62, 15, Anchor.MIDDLE, true, Ink.TEXT);
    }

    private void item(Item item, double y) {
        var lines = TextFit.wrap(item.label(), (LEFT - 12) / 13, 2);
        canvas.lines(lines, 4, y + ROW / 2 + 4.5 - (lines.size() - 1) * 8, 13, Anchor.START, false);
        for (int level = 1; level <= ladder.scale().top(); level++)
            new LadderCell(canvas)
                    .draw(item, level, LEFT + (level - 1) * cell + GAP / 2, y + GAP / 2, cell - GAP, ROW - GAP);
    }

    /** The whole's level as a line down through the steps of one group. */
    private void whole(double top, double bottom) {
        Range whole = ladder.whole();
        double x = LEFT + whole.low() * cell;
        canvas.line(x, top, x, bottom, Ink.PAPER, 9);
        canvas.line(x, top, x, bottom, Ink.TEXT, 5);
        if (whole.isKnown()) return;
        double high = LEFT + whole.high() * cell;
        canvas.line(high, top, high, bottom, Ink.PAPER, 7);
        canvas.dashed(high, top, high, bottom, Ink.TEXT, 3, "10 6");
    }
}
