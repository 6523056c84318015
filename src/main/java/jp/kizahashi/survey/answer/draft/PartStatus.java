package jp.kizahashi.survey.answer.draft;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.platform.Messages;

/** The life of a section in a department's hands, with the one table of legal next states. */
public enum PartStatus {
    /** 記入中: with the 担当. */
    FILLING,
    /** 確認待ち: with the 所属長. */
    CHECKING,
    /** 確認済み. */
    CONFIRMED;

    private static final Map<PartStatus, Set<PartStatus>> NEXT = new EnumMap<>(Map.of(
            FILLING, EnumSet.of(CHECKING),
            CHECKING, EnumSet.of(CONFIRMED, FILLING),
            CONFIRMED, EnumSet.of(FILLING)));

    /** True when the step is legal. */
    public boolean mayBecome(PartStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }

    public String label() {
        return Messages.get("survey.part.status." + name());
    }
}
