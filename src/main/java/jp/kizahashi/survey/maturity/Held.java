package jp.kizahashi.survey.maturity;

/**
 * The level that a process can hold, given the organisation around it.
 *
 * @param range the weaker of the two
 * @param by which of the two holds it down, judged by the levels that are certain (the lows)
 * @param own the process's own level
 * @param enterprise the organisation's level
 */
public record Held(LevelRange range, By by, LevelRange own, LevelRange enterprise) {

    /** Who has to move before the held level can rise. */
    public enum By {
        /** The process itself is the weaker. */
        PROCESS,
        /** The organisation is the weaker. */
        ORGANISATION,
        /** Both stand at the same level, so both have to move. */
        BOTH
    }

    static Held of(LevelRange own, LevelRange enterprise) {
        By by = own.low() == enterprise.low() ? By.BOTH : own.low() < enterprise.low() ? By.PROCESS : By.ORGANISATION;
        return new Held(own.min(enterprise), by, own, enterprise);
    }
}
