package jp.kizahashi.process.effort;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Time by grade in whole seconds.
 *
 * @param seconds one number a {@link Grade}, in its order; none below 0
 */
public record Effort(List<Long> seconds) {
    public static final Effort NONE = new Effort(Collections.nCopies(Grade.values().length, 0L));

    public Effort {
        seconds = List.copyOf(seconds);
        if (seconds.size() != Grade.values().length || seconds.stream().anyMatch(s -> s < 0))
            throw new IllegalArgumentException("seconds by grade: " + seconds);
    }

    /** All of one grade. */
    public static Effort of(Grade grade, long seconds) {
        List<Long> all = new ArrayList<>(NONE.seconds);
        all.set(grade.ordinal(), seconds);
        return new Effort(all);
    }

    public static Effort sum(Collection<Effort> parts) {
        return parts.stream().reduce(NONE, Effort::plus);
    }

    public long of(Grade grade) {
        return seconds.get(grade.ordinal());
    }

    public long total() {
        return seconds.stream().reduce(0L, Math::addExact);
    }

    /** What the office's own people spend: without 委託. */
    public long office() {
        return Grade.OFFICE.stream().map(this::of).reduce(0L, Math::addExact);
    }

    public Effort plus(Effort other) {
        List<Long> sums = new ArrayList<>();
        for (Grade grade : Grade.values()) sums.add(Math.addExact(of(grade), other.of(grade)));
        return new Effort(sums);
    }

    /** So many times this. */
    public Effort times(long factor) {
        return new Effort(
                seconds.stream().map(s -> Math.multiplyExact(s, factor)).toList());
    }
}
