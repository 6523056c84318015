package jp.kizahashi.process.effort;

import java.util.List;
import jp.kizahashi.platform.Messages;

/** Who does the work: 正規, 再任用, 会計年度任用, 派遣, or somebody outside (委託). Never which person. */
public enum Grade {
    REGULAR,
    REAPPOINTED,
    FISCAL_YEAR,
    DISPATCHED,
    CONTRACTED;

    /** Those who work in the office, against whose hours the capacity check is made. */
    public static final List<Grade> OFFICE = List.of(REGULAR, REAPPOINTED, FISCAL_YEAR, DISPATCHED);

    public String label() {
        return Messages.get("process.grade." + name());
    }
}
