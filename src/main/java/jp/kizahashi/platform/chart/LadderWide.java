package jp.kizahashi.platform.chart;

import jp.kizahashi.platform.chart.Canvas.Anchor;
import jp.kizahashi.platform.chart.LevelLadder.Group;
import jp.kizahashi.platform.chart.LevelLadder.Item;
import jp.kizahashi.platform.chart.LevelLadder.Range;

/** The ladder for screens and paper: items side by side, levels upwards, so that the lowest column shows at a glance. */
final class LadderWide {
    private static final double WIDTH = 1280;
    private static final double LEFT = 70;
    private static final double RIGHT = 134;
    private static final double TOP = 30;
    private static final double ROW = 78;
    private static final double GAP = 4;
    private static final double GROUP_GAP = 16;
    private static final double LABELS = 150;
    private static final double LEGEND = 34;

    private final LevelLadder ladder;
    private final Canvas canvas;
    private final double base;
    private final double column;

    LadderWide(LevelLadder ladder) {
        this.ladder = ladder;
        this.base = TOP + ladder.scale().top() * ROW;
        this.canvas = new Canvas(ladder, WIDTH, base + LABELS + LEGEND);
        double room = WIDTH - LEFT - RIGHT - (ladder.groups().size() - 1) * GROUP_GAP;
        this.column = room / Math.max(1, ladder.items().size());
    }

    String draw() {
        levelNames();
        double x = LEFT;
        for (Group group : ladder.groups()) {
            group(group, x);
            x += group.items().size() * column + GROUP_GAP;
        }
        whole();
        new LadderLegend(ladder).drawAcross(canvas, LEFT, base + LABELS, 16);
        return canvas.svg();
    }

    private void levelNames() {
        for (int level = 1; level <= ladder.scale().top(); level++) {
            double middle = top(level) + ROW / 2;
            canvas.text(ladder.scale().label(level), LEFT - 14, middle + 8, 24, Anchor.END, true, Ink.TEXT);
        }
    }

    private void group(Group group, double x) {
        double at = x;
        for (Item item : group.items()) {
            for (int level = 1; level <= ladder.scale().top(); level++)
                new LadderCell(canvas).draw(item, level, at + GAP / 2, top(level) + GAP / 2, column - GAP, ROW - GAP);
            canvas.lines(
                    TextFit.wrap(item.label(), column / 13, 3), at + column / 2, base + 24, 13, Anchor.MIDDLE, false);
            at += column;
        }
        double right = at - GAP / 2;
        double left = x + GAP / 2;
        canvas.path(
                "M" + Canvas.n(left) + " " + Canvas.n(base + 74) + "v8H" + Canvas.n(right) + "v-8",
                "none",
                Ink.TEXT,
                2,
                null);
        double size = 18;
        double middle = (left + right) / 2;
        canvas.lines(
                TextFit.wrap(group.label(), (right - left) / size, 1), middle, base + 104, size, Anchor.MIDDLE, true);
        canvas.text(ladder.scale().label(group.level()), middle, base + 130, 20, Anchor.MIDDLE, true, Ink.MAIN);
        if (!group.level().equals(ladder.whole())) groupLine(group.level(), left, right);
    }

    /** The group's own level, thinner than the whole's, with a white edge so that it shows on dark steps. */
    private void groupLine(Range level, double left, double right) {
        double y = base - level.low() * ROW;
        canvas.line(left, y, right, y, Ink.PAPER, 8);
        canvas.line(left, y, right, y, Ink.TEXT, 3);
    }

    private void whole() {
        Range whole = ladder.whole();
        double y = base - whole.low() * ROW;
        double right = WIDTH - RIGHT;
        canvas.line(LEFT - 6, y, right, y, Ink.PAPER, 12);
        canvas.line(LEFT - 6, y, right, y, Ink.TEXT, 6);
        if (!whole.isKnown()) {
            double high = base - whole.high() * ROW;
            canvas.line(LEFT - 6, high, right, high, Ink.PAPER, 8);
            canvas.dashed(LEFT - 6, high, right, high, Ink.TEXT, 4, "14 8");
        }
        flag(right, y);
    }

    private void flag(double x, double y) {
        double height = 66;
        double top = Math.clamp(y - height / 2, 2, base - height + 20);
        canvas.rect(x, top, RIGHT - 4, height, Ink.TEXT, null, 0);
        double middle = x + (RIGHT - 4) / 2;
        canvas.text(TextFit.cut(ladder.words().whole(), 8), middle, top + 24, 16, Anchor.MIDDLE, false, Ink.PAPER);
        String level = ladder.scale().label(ladder.whole());
        double size = Math.min(30, (RIGHT - 16) / TextFit.ems(level));
        canvas.text(level, middle, top + 54, size, Anchor.MIDDLE, true, Ink.PAPER);
    }

    private double top(int level) {
        return base - level * ROW;
    }
}
