package jp.kizahashi.process.simulate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * When people work: spans of a week that repeats, less whole days off. Second 0 is a Monday, 00:00. Work that is not
 * done at closing time goes on when the hours open again.
 */
public final class WorkingHours {
    /** Day and night. */
    public static final WorkingHours ALWAYS = new WorkingHours(List.of(new Span(0, WorkingHours.WEEK)), List.of());

    static final long DAY = 24 * 3600L;
    static final long WEEK = 7 * DAY;
    private static final int MOST_DAYS_OFF = 10_000;

    /**
     * An open span.
     *
     * @param from seconds since Monday 00:00
     * @param to end, later than from, at most the end of the week
     */
    public record Span(long from, long to) {}

    private final List<Span> spans;
    private final NavigableSet<Long> daysOff;
    private final boolean always;

    /**
     * @param spans in order, apart from each other; none may reach over midnight unless the week is open throughout
     * @param daysOff days since day 0
     * @throws IllegalArgumentException without a span, when spans overlap, or with more than 10,000 days off
     */
    public WorkingHours(List<Span> spans, List<Long> daysOff) {
        if (spans.isEmpty()) throw new IllegalArgumentException("no span");
        if (daysOff.size() > MOST_DAYS_OFF) throw new IllegalArgumentException("daysOff");
        long end = 0;
        for (Span span : spans) {
            if (span.from() < end || span.to() <= span.from() || span.to() > WEEK)
                throw new IllegalArgumentException("span");
            end = span.to();
        }
        this.spans = byDay(spans);
        this.daysOff = Collections.unmodifiableNavigableSet(new TreeSet<>(daysOff));
        this.always = daysOff.isEmpty() && spans.size() == 1 && spans.getFirst().equals(new Span(0, WEEK));
    }

    /** Monday to Friday with one break, the same every day; hours as seconds since midnight. */
    public static WorkingHours weekdays(long opens, long breakFrom, long breakTo, long closes) {
        List<Span> spans = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            spans.add(new Span(day * DAY + opens, day * DAY + breakFrom));
            spans.add(new Span(day * DAY + breakTo, day * DAY + closes));
        }
        return new WorkingHours(spans, List.of());
    }

    /** Cut at midnight, so that a day off removes whole spans. */
    private static List<Span> byDay(List<Span> spans) {
        List<Span> cut = new ArrayList<>();
        for (Span span : spans)
            for (long from = span.from(); from < span.to(); from = (from / DAY + 1) * DAY)
                cut.add(new Span(from, Math.min(span.to(), (from / DAY + 1) * DAY)));
        return List.copyOf(cut);
    }

    /** The first moment at or after {@code time} at which people work. */
    public double next(double time) {
        return always ? time : after(time, 0);
    }

    /** The moment at which {@code work} seconds of work that begin at {@code time} are done. */
    public double after(double time, double work) {
        if (always) return time + work;
        double left = work;
        for (long week = (long) Math.floor(time / WEEK); ; week++) {
            for (Span span : spans) {
                if (isOff(week, span)) continue;
                double from = Math.max(time, (double) week * WEEK + span.from());
                double open = (double) week * WEEK + span.to() - from;
                if (open <= 0) continue;
                if (left < open || left == open && work > 0) return from + left;
                left -= open;
            }
        }
    }

    /** Seconds of work between two moments. */
    public double between(double from, double to) {
        if (always) return to - from;
        double sum = 0;
        for (long week = (long) Math.floor(from / WEEK); (double) week * WEEK < to; week++)
            for (Span span : spans)
                if (!isOff(week, span))
                    sum += Math.max(
                            0,
                            Math.min(to, (double) week * WEEK + span.to())
                                    - Math.max(from, (double) week * WEEK + span.from()));
        return sum;
    }

    private boolean isOff(long week, Span span) {
        return !daysOff.isEmpty() && daysOff.contains(week * 7 + span.from() / DAY);
    }
}
