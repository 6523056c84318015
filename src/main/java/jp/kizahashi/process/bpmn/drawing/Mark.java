package jp.kizahashi.process.bpmn.drawing;

/**
 * Something said about one element on top of its picture: a frame and a few words, so that colour never speaks alone.
 *
 * @param words what stands in the flag above the element
 * @param colour of frame and flag; must carry white letters
 * @param dashed true for a broken frame
 */
public record Mark(String words, String colour, boolean dashed) {
    public static final String GREEN = "#115a36";
    public static final String RED = "#a90000";
    public static final String BLUE = "#0017c1";
    public static final String PURPLE = "#5109ad";
    public static final String ORANGE = "#8b3200";

    public static Mark of(String words, String colour) {
        return new Mark(words, colour, false);
    }
}
