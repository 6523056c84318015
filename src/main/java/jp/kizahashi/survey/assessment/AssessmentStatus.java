package jp.kizahashi.survey.assessment;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The life of a self-assessment. */
public enum AssessmentStatus {
    /** 準備: answerers are being chosen; nobody can answer yet. */
    PREPARING,
    /** 回答受付: answers come in; no distribution is shown, so that no single answer can be read off its change. */
    ANSWERING,
    /** 取りまとめ: answers are closed, groups are shown, the facilitator settles. */
    SETTLING,
    /** 確認待ち: the head of the section checks. */
    CHECKING,
    /** 承認待ち: the executive approves. */
    APPROVING,
    /** 確定: an edition is frozen; a correction makes the next one. */
    CONFIRMED;

    private static final Map<AssessmentStatus, Set<AssessmentStatus>> NEXT = Map.of(
            PREPARING, EnumSet.of(ANSWERING),
            ANSWERING, EnumSet.of(SETTLING),
            SETTLING, EnumSet.of(ANSWERING, CHECKING),
            CHECKING, EnumSet.of(SETTLING, APPROVING),
            APPROVING, EnumSet.of(SETTLING, CONFIRMED),
            CONFIRMED, EnumSet.of(SETTLING));

    /** True when the step from this state to the other is legal. */
    public boolean mayBecome(AssessmentStatus other) {
        return next().contains(other);
    }

    Set<AssessmentStatus> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    /** True once groups and settled answers may be shown to those who run the assessment. */
    public boolean answersAreClosed() {
        return ordinal() >= SETTLING.ordinal();
    }

    public String messageKey() {
        return "survey.assessment.status." + name();
    }
}
