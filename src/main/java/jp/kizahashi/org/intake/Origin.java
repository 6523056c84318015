package jp.kizahashi.org.intake;

import java.time.LocalDate;
import java.util.Optional;
import jp.kizahashi.platform.exchange.Sheet;

/**
 * Another place than a file from which a table can be read, such as the town's directory; Spring collects them. What was
 * read goes the way of a file: looked at first, then taken in.
 */
public interface Origin {
    /** The {@link Intake#kind()} whose table it holds. */
    String kind();

    /** Where it is, in words; empty while this installation has none. */
    Optional<String> address();

    /**
     * Reads the table as it stands for the day.
     *
     * @throws jp.kizahashi.platform.Refused when it gives no whole table
     */
    Found read(LocalDate day);

    /**
     * What was read.
     *
     * @param sheet its {@link Sheet#file()} is the name under which it is looked at
     * @param source 出典: from where, and what was left out
     */
    record Found(Sheet sheet, String source) {}
}
