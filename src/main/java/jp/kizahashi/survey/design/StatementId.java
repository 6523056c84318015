package jp.kizahashi.survey.design;

/**
 * Names one statement of an instrument.
 *
 * @param item the item's id, such as {@code awareness}
 * @param level 1 to {@link Instrument#HIGHEST_LEVEL}
 */
public record StatementId(String item, int level) {
    public StatementId {
        if (level < 1 || level > Instrument.HIGHEST_LEVEL) throw new IllegalArgumentException("level " + level);
    }

    /** Such as {@code awareness-2}: unique within the instrument, usable as a field name and as a visible code. */
    @Override
    public String toString() {
        return item + "-" + level;
    }
}
