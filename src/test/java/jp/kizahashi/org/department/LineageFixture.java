package jp.kizahashi.org.department;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.kizahashi.org.department.Lineage.Link;

/** Lineages of departments without a database. */
public final class LineageFixture {
    private LineageFixture() {}

    /** Every department stands for itself. */
    public static Lineage none() {
        return new Lineage(Set.of(), List.of());
    }

    /** One department ended and another goes on with its work. */
    public static Lineage of(List<Long> standing, long ended, long successor) {
        return new Lineage(Set.copyOf(standing), List.of(new Link(ended, successor, 0, LocalDate.of(2027, 4, 1))));
    }
}
