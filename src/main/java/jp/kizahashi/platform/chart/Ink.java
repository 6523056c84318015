package jp.kizahashi.platform.chart;

/**
 * Colours of the charts: primitive colours of the Digital Agency's design tokens. Every one used for a shape that carries
 * meaning has at least 3:1 against white, every one used for text 4.5:1. Meaning never hangs on colour alone.
 */
final class Ink {
    static final String TEXT = "#1a1a1a";
    static final String FAINT_TEXT = "#666666";
    static final String RULE = "#767676";
    static final String GRID = "#cccccc";
    static final String PAPER = "#ffffff";
    static final String MAIN = "#0017c1";
    static final String MIDDLE = "#3460fb";
    static final String PALE = "#e8f1fe";
    static final String ALERT = "#ce0000";

    private Ink() {}
}
