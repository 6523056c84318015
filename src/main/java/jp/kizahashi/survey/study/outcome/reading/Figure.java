package jp.kizahashi.survey.study.outcome.reading;

import org.jspecify.annotations.Nullable;

/**
 * What a cell came to.
 *
 * @param value null when missing or not applicable
 */
record Figure(@Nullable Double value, boolean isNotApplicable) {
    static final Figure MISSING = new Figure(null, false);
    static final Figure NOT_APPLICABLE = new Figure(null, true);

    static Figure of(double value) {
        return new Figure(value, false);
    }
}
