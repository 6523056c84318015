package jp.kizahashi.process.inventory.ranking;

import java.util.Optional;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.process.effort.Ratio;
import jp.kizahashi.process.effort.Time;
import jp.kizahashi.process.inventory.WorkEntry;
import org.jspecify.annotations.Nullable;

/** By what works are compared: large effect, much trouble, or a system about to be renewed. */
public enum Criterion {
    /** Hours of the year. */
    HOURS(3),
    /** Cases of the year. */
    CASES(1),
    /** Mistakes that had to be put right. */
    ERRORS(2),
    /** Complaints and inquiries. */
    COMPLAINTS(2),
    /** The share of the year's cases in the fullest month. */
    PEAK(1),
    /** How soon a system of the work is renewed: the nearer the higher, nothing beyond three years. */
    RENEWAL(2);

    private static final int HORIZON = 3;

    private final int usual;

    Criterion(int usual) {
        this.usual = usual;
    }

    /** The weight a list begins with; anybody may choose others. */
    public int usual() {
        return usual;
    }

    public String label() {
        return Messages.get("process.ranking.criterion." + name());
    }

    /**
     * The work's value; a larger one speaks for it. Empty when it was not entered.
     *
     * @param year the 年度 of the inventory
     */
    public Optional<Ratio> value(WorkEntry entry, int year) {
        return switch (this) {
            case HOURS -> Optional.of(Ratio.of(entry.annual().total(), Time.HOUR));
            case CASES -> Optional.of(Ratio.of(entry.volume().total(), 1));
            case ERRORS -> whole(entry.year().errors());
            case COMPLAINTS -> whole(entry.year().complaints());
            case PEAK ->
                entry.volume().total() == 0
                        ? Optional.empty()
                        : Optional.of(entry.volume().peakShare());
            case RENEWAL ->
                whole(entry.year().renewalYear())
                        .map(renewal -> Ratio.of(HORIZON + year, 1).minus(renewal))
                        .map(near -> near.signum() < 0 ? Ratio.ZERO : near);
        };
    }

    /** The value in words, such as 466.7時間. */
    public String words(WorkEntry entry) {
        return switch (this) {
            case HOURS -> text(Time.hours(entry.annual().total()));
            case CASES -> text(String.format("%,d", entry.volume().total()));
            case ERRORS -> text(String.valueOf(entry.year().errors()));
            case COMPLAINTS -> text(String.valueOf(entry.year().complaints()));
            case PEAK ->
                Messages.get(
                        "process.ranking.value.PEAK",
                        Integer.toString(entry.volume().peakMonth()),
                        entry.volume().peakShare().percent(1).toPlainString());
            case RENEWAL -> text(String.valueOf(entry.year().renewalYear()));
        };
    }

    private String text(String value) {
        return Messages.get("process.ranking.value." + name(), value);
    }

    private static Optional<Ratio> whole(@Nullable Integer value) {
        return value == null ? Optional.empty() : Optional.of(Ratio.of(value, 1));
    }
}
