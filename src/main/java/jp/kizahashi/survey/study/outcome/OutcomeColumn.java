package jp.kizahashi.survey.study.outcome;

/**
 * A column of an outcome data set.
 *
 * @param code its name within the set, such as {@code c07}; stays the same in the next edition of a mapped workbook
 * @param label what people read: 組織マネージメントの見直し／実施
 */
public record OutcomeColumn(String code, String label, Kind kind) {
    /** What its figures mean. */
    public enum Kind {
        /** 1 done or yes, 0 not. */
        YES_NO,
        /** A share from 0 to 1, shown as per cent. */
        SHARE,
        /** Any number, in the unit that the label names. */
        NUMBER
    }
}
