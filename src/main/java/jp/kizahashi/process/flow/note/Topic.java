package jp.kizahashi.process.flow.note;

import jp.kizahashi.platform.Messages;

/**
 * What a note is about: a note of one's own, or one of the questions of a hearing (課題抽出ヒアリング, 自治体DXのマネジメント手法
 * 第9章§5-1(3)).
 */
public enum Topic {
    NOTE,
    WRONG,
    OUTSIDE,
    LOAD,
    MISTAKES,
    SYSTEM_LACKS,
    BY_HAND,
    VOLUME,
    UPKEEP,
    CUSTOMISED,
    VENDOR;

    /** True for what can be asked about a single step, not only about the work or its system. */
    public boolean isOfStep() {
        return switch (this) {
            case WRONG, LOAD, MISTAKES, SYSTEM_LACKS, BY_HAND -> true;
            default -> false;
        };
    }

    public String label() {
        return Messages.get("process.flow.topic." + name());
    }
}
