package jp.kizahashi.platform.chart;

import jp.kizahashi.platform.chart.Canvas.Anchor;
import jp.kizahashi.platform.chart.LevelLadder.Item;
import jp.kizahashi.platform.chart.LevelLadder.State;
import jp.kizahashi.platform.chart.LevelLadder.Step;

/** Draws one step of a ladder; form and mark differ besides the colour, so that grey paper tells them apart. */
final class LadderCell {
    private final Canvas canvas;

    LadderCell(Canvas canvas) {
        this.canvas = canvas;
    }

    void draw(Item item, int level, double x, double y, double w, double h) {
        Step step = item.steps().get(level - 1);
        if (step.state() == State.UNKNOWN) unknown(step.blocking(), x, y, w, h);
        else if (item.isClimbed(level)) climbed(x, y, w, h);
        else if (step.state() == State.HELD) aboveGap(x, y, w, h);
        else if (step.blocking()) blocking(x, y, w, h);
        else notHeld(x, y, w, h);
    }

    void climbed(double x, double y, double w, double h) {
        canvas.rect(x, y, w, h, Ink.MAIN, null, 0);
        canvas.tick(x + w / 2, y + h / 2, Math.min(w, h) * 0.4, Ink.PAPER);
    }

    /** Held, but a step below is not: it does not count yet. */
    void aboveGap(double x, double y, double w, double h) {
        canvas.rect(x + 1, y + 1, w - 2, h - 2, Ink.PALE, Ink.MAIN, 2);
        canvas.tick(x + w / 2, y + h / 2, Math.min(w, h) * 0.3, Ink.MAIN);
    }

    void notHeld(double x, double y, double w, double h) {
        canvas.rect(x + 0.5, y + 0.5, w - 1, h - 1, Ink.PAPER, Ink.RULE, 1);
    }

    void blocking(double x, double y, double w, double h) {
        // Well inside the cell, because the level's line runs along its edge.
        canvas.rect(x + 6, y + 6, w - 12, h - 12, Ink.PAPER, Ink.ALERT, 4);
        word("mark.blocking", x, y, w, h, Ink.ALERT);
    }

    void unknown(boolean blocking, double x, double y, double w, double h) {
        canvas.rect(x + 0.5, y + 0.5, w - 1, h - 1, Ink.PAPER, null, 0);
        canvas.hatch(x + 1, y + 1, w - 2, h - 2, 8, true, Ink.RULE, 1.5);
        canvas.rect(x + 0.5, y + 0.5, w - 1, h - 1, "none", Ink.RULE, 1);
        if (blocking) canvas.rect(x + 6, y + 6, w - 12, h - 12, "none", Ink.ALERT, 4);
        double plate = Math.min(h, w) * 0.5;
        canvas.rect(x + w / 2 - plate / 2, y + h / 2 - plate / 2, plate, plate, Ink.PAPER, null, 0);
        word("mark.unknown", x, y, w, h, Ink.TEXT);
    }

    private void word(String key, double x, double y, double w, double h, String ink) {
        double size = Math.clamp(h * 0.34, 12, 24);
        canvas.text(LevelLadder.text(key), x + w / 2, y + h / 2 + size * 0.36, size, Anchor.MIDDLE, true, ink);
    }
}
