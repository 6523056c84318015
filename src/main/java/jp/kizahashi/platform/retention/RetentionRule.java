package jp.kizahashi.platform.retention;

import java.time.Instant;

/**
 * Something that a module keeps for a time only. A bean of this type is a line of the table of retention; what it keeps, why
 * and on which ground stands in the messages {@code retention.<key>.what}, {@code .why} and {@code .basis}. Works inside the
 * tenant's transaction.
 */
public interface RetentionRule {
    /** Its name in settings and messages, such as {@code mail}. */
    String key();

    /** Days it stays where the organisation chose nothing. */
    int standardDays();

    /** The fewest days an organisation may choose: fewer would take what people are still working with. */
    default int leastDays() {
        return 7;
    }

    /** How many things are older. */
    long due(Instant before);

    /** Removes what is older; returns how many things. */
    long remove(Instant before);
}
