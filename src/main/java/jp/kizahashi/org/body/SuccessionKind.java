package jp.kizahashi.org.body;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Why a body, or its name or code, ended. The labels are the words of the official notices. */
public enum SuccessionKind {
    /** All merging bodies end and a new one begins, under a new code or one of theirs. */
    FOUNDING_MERGER("新設合併", "新設", "合体"),
    /** The named body ends; the following one was there before and goes on, larger. */
    ABSORPTION("編入合併", "編入"),
    CITY_STATUS("市制施行"),
    TOWN_STATUS("町制施行"),
    RENAMING("名称変更", "改称"),
    DESIGNATION("政令指定都市移行"),
    /** The body is divided among several new ones; the one that keeps its code is smaller than before. */
    DIVISION("分割", "分立"),
    WARD_REORGANISATION("行政区再編");

    private final String label;
    private final List<String> otherWords;

    SuccessionKind(String label, String... otherWords) {
        this.label = label;
        this.otherWords = List.of(otherWords);
    }

    public String label() {
        return label;
    }

    /** Whether the body stays itself: one before, one after, the same territory. */
    public boolean keepsTheBody() {
        return this == CITY_STATUS || this == TOWN_STATUS || this == RENAMING || this == DESIGNATION;
    }

    /** The kind of a word without spaces; empty also for 合併 alone, which does not say of which kind. */
    public static Optional<SuccessionKind> of(String word) {
        return Arrays.stream(values())
                .filter(k -> k.label.equals(word) || k.otherWords.contains(word))
                .findFirst();
    }
}
