package jp.kizahashi.survey.design;

import java.util.Arrays;
import java.util.Optional;
import jp.kizahashi.platform.Messages;

/** What an official answers to one statement. No answer at all is absence from the map, never a constant here. */
public enum Answer {
    /** ほぼ当てはまる: the only answer that lets a level be reached. */
    LARGELY_TRUE(3),
    /** ある程度. */
    SOMEWHAT(2),
    /** 当てはまらない. */
    LARGELY_UNTRUE(1);

    private final int code;

    Answer(int code) {
        this.code = code;
    }

    /** The code in files and in the database: 3, 2 or 1. Not a score; never added up. */
    public int code() {
        return code;
    }

    /** The words on the page. */
    public String label() {
        return Messages.get("survey.answer." + name());
    }

    /** The answer of a code; empty when the code is none of 3, 2, 1. */
    public static Optional<Answer> ofCode(int code) {
        return Arrays.stream(values()).filter(a -> a.code == code).findFirst();
    }
}
