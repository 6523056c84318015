package jp.kizahashi.platform.audit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tenant's audit rows as a person reads them: the newest first, narrowed and by the page. */
@Component
public class AuditTrail {
    public static final int PAGE = 50;
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final AuditStore store;

    AuditTrail(AuditStore store) {
        this.store = store;
    }

    /**
     * Which rows; an empty text or a missing day narrows nothing.
     *
     * @param action the action itself or what stands before one of its dots
     * @param from the first day
     * @param to the last day
     */
    public record Filter(
            String subjectKind,
            String subjectId,
            String action,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        OffsetDateTime begin() {
            return start(from == null ? LocalDate.of(2000, 1, 1) : from);
        }

        /** The end of the last day, excluded. */
        OffsetDateTime end() {
            return start(to == null ? LocalDate.of(9000, 1, 1) : to.plusDays(1));
        }

        private static OffsetDateTime start(LocalDate day) {
            return day.atStartOfDay(TOKYO).toOffsetDateTime();
        }
    }

    /**
     * One page of rows.
     *
     * @param total how many rows fit in all
     * @param number this page, from 1
     * @param last the last page, at least 1
     */
    public record Page(List<AuditEntry> entries, long total, int number, int last) {}

    @Transactional(readOnly = true)
    public Page page(Filter filter, int number) {
        return page(store.count(filter), number, skip -> store.newest(filter, skip, PAGE));
    }

    /** How many trails the tenant brought from other installations; they are numbered from 1, the oldest first. */
    @Transactional(readOnly = true)
    public int chapters() {
        return store.chapters();
    }

    /** A brought trail with the ids that its rows had there; empty when there is none of that number. */
    @Transactional(readOnly = true)
    public Page inherited(int chapter, int number) {
        return page(store.inheritedCount(chapter), number, skip -> store.inheritedNewest(chapter, skip, PAGE));
    }

    private static Page page(long total, int number, IntFunction<List<AuditEntry>> after) {
        int last = (int) Math.max(1, (total + PAGE - 1) / PAGE);
        int shown = Math.clamp(number, 1, last);
        return new Page(after.apply((shown - 1) * PAGE), total, shown, last);
    }
}
