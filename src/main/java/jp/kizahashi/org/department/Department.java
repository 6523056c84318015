package jp.kizahashi.org.department;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A part of the town hall (所属) as it stands from a day to a day, both inclusive.
 *
 * @param parentId the part it belongs to, null for an executive body
 * @param code the town's own code, unique among parts of the same day
 */
public record Department(
        long id,
        @Nullable Long parentId,
        Kind kind,
        String code,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {
    /** 執行機関, 部, 課, 係. */
    public enum Kind {
        BODY,
        DIVISION,
        SECTION,
        UNIT
    }
}
