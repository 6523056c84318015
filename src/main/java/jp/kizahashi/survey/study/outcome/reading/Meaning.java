package jp.kizahashi.survey.study.outcome.reading;

/** What a mark, a text or an empty cell stands for. */
public enum Meaning {
    YES,
    NO,
    /** 欠測: a figure should be there and is not known. */
    MISSING,
    /** 対象外: no figure could be there. */
    NOT_APPLICABLE;

    Figure figure() {
        return switch (this) {
            case YES -> Figure.of(1);
            case NO -> Figure.of(0);
            case MISSING -> Figure.MISSING;
            case NOT_APPLICABLE -> Figure.NOT_APPLICABLE;
        };
    }
}
