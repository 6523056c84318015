package jp.kizahashi.platform.chart;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.chart.Canvas.Anchor;
import jp.kizahashi.platform.chart.LevelLadder.State;

/** What the steps of a ladder mean; only the kinds that occur are listed. */
final class LadderLegend {
    private static final double SWATCH = 22;

    private final List<String> kinds = new ArrayList<>();

    LadderLegend(LevelLadder ladder) {
        kinds.add("held");
        if (occurs(
                ladder, (item, level) -> item.steps().get(level - 1).state() == State.HELD && !item.isClimbed(level)))
            kinds.add("above-gap");
        kinds.add("not-held");
        if (occurs(ladder, (item, level) -> item.steps().get(level - 1).blocking())) kinds.add("blocking");
        if (occurs(ladder, (item, level) -> item.steps().get(level - 1).state() == State.UNKNOWN)) kinds.add("unknown");
    }

    /** One row, from the left. */
    void drawAcross(Canvas canvas, double x, double y, double size) {
        double at = x;
        for (String kind : kinds) {
            drawOne(canvas, kind, at, y, size);
            at += SWATCH + 8 + TextFit.ems(words(kind)) * size + 24;
        }
    }

    /** One line each; returns the height used. */
    double drawDown(Canvas canvas, double x, double y, double size) {
        for (int i = 0; i < kinds.size(); i++) drawOne(canvas, kinds.get(i), x, y + i * (SWATCH + 8), size);
        return height();
    }

    double height() {
        return kinds.size() * (SWATCH + 8);
    }

    private void drawOne(Canvas canvas, String kind, double x, double y, double size) {
        LadderCell cell = new LadderCell(canvas);
        switch (kind) {
            case "held" -> cell.climbed(x, y, SWATCH, SWATCH);
            case "above-gap" -> cell.aboveGap(x, y, SWATCH, SWATCH);
            case "not-held" -> cell.notHeld(x, y, SWATCH, SWATCH);
            case "blocking" -> canvas.rect(x + 2, y + 2, SWATCH - 4, SWATCH - 4, Ink.PAPER, Ink.ALERT, 4);
            default -> cell.unknown(false, x, y, SWATCH, SWATCH);
        }
        canvas.text(words(kind), x + SWATCH + 8, y + SWATCH / 2 + size * 0.36, size, Anchor.START, false, Ink.TEXT);
    }

    private static String words(String kind) {
        return LevelLadder.text("legend." + kind);
    }

    private static boolean occurs(LevelLadder ladder, Test test) {
        return ladder.items().stream().anyMatch(item -> {
            for (int level = 1; level <= ladder.scale().top(); level++) if (test.holds(item, level)) return true;
            return false;
        });
    }

    private interface Test {
        boolean holds(LevelLadder.Item item, int level);
    }
}
