package jp.kizahashi.survey.answer.draft;

import java.util.Map;
import java.util.Set;
import jp.kizahashi.platform.Messages;

/** The life of a draft, with the one table of legal next states. */
public enum DraftStatus {
    /** 回答中: entries change; also while an edition is being corrected. */
    ANSWERING,
    /** 提出済み: equal to the edition in force, until a correction begins. */
    SUBMITTED;

    private static final Map<DraftStatus, Set<DraftStatus>> NEXT =
            Map.of(ANSWERING, Set.of(SUBMITTED), SUBMITTED, Set.of(ANSWERING));

    /** True when the step is legal. */
    public boolean mayBecome(DraftStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public String label() {
        return Messages.get("survey.draft.status." + name());
    }
}
