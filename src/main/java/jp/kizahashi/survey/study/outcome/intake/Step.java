package jp.kizahashi.survey.study.outcome.intake;

import java.util.Locale;

/** The steps of an import, in order; each has a page of its name. */
enum Step {
    LAYOUT,
    COLUMNS,
    MARKS,
    SHARES,
    MATCHING;

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    Step next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    boolean isAfter(Step other) {
        return compareTo(other) > 0;
    }
}
