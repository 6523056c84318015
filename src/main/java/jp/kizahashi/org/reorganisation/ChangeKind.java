package jp.kizahashi.org.reorganisation;

import java.util.Arrays;
import java.util.Optional;
import jp.kizahashi.platform.Messages;

/** What a reorganisation does to a department. */
enum ChangeKind {
    /** 新設. */
    FOUND,
    /** 改称: another name, the same department. */
    RENAME,
    /** 移管: another place in the tree. */
    MOVE,
    /** 統合: it goes on with the work of several, new or as one of them. */
    MERGE,
    /** 分割: it goes on with a part of another's work; the first row named leads. */
    SPLIT,
    /** 廃止, with or without a successor. */
    ABOLISH;

    /** The word that files use. */
    public String label() {
        return Messages.get("org.reorganisation.kind." + name());
    }

    static Optional<ChangeKind> of(String word) {
        return Arrays.stream(values()).filter(k -> k.label().equals(word)).findFirst();
    }
}
