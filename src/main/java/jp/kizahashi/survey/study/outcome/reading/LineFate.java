package jp.kizahashi.survey.study.outcome.reading;

/** What became of a line below the header. Each line has exactly one fate. */
public enum LineFate {
    /** Code and name agree with the list. */
    MATCHED(Group.TAKEN),
    /** The same code under its former or later name. */
    RENAMED(Group.TAKEN),
    /** The same body under the code it had before it became a city. */
    CODE_CHANGED(Group.TAKEN),
    /** A true code under a name that differs; a person looked and said that it is the body. */
    NAME_ACCEPTED(Group.TAKEN),
    /** A true code under a name that differs. */
    NAME_DIFFERS(Group.REFUSED),
    /** Merged or divided; its figures are no successor's. */
    ABOLISHED(Group.REFUSED),
    /** A true code that the list does not have. */
    UNKNOWN_CODE(Group.REFUSED),
    /** Six digits whose last does not fit. */
    CHECK_DIGIT(Group.REFUSED),
    /** A code that lost digits, where prefecture and name do not agree on one body. */
    SHORTENED(Group.REFUSED),
    /** Figures without a code. */
    NO_CODE(Group.REFUSED),
    /** The body stands on several lines that say different things. */
    CONFLICTING(Group.REFUSED),
    /** The same line again. */
    REPEATED(Group.PASSED_OVER),
    /** A prefecture among municipalities, or the reverse. */
    OTHER_LEVEL(Group.PASSED_OVER),
    /** A ward of a designated city. */
    WARD(Group.PASSED_OVER),
    /** A heading line of a prefecture, with or without its sums. */
    PREFECTURE_HEADING(Group.PASSED_OVER),
    TOTAL(Group.PASSED_OVER),
    HEADER_AGAIN(Group.PASSED_OVER),
    NOTE(Group.PASSED_OVER);

    /** What a fate means for the figures. */
    public enum Group {
        TAKEN,
        /** A body's line, or perhaps one, whose figures are not used. */
        REFUSED,
        /** No body of the asked level. */
        PASSED_OVER
    }

    private final Group group;

    LineFate(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    public boolean isTaken() {
        return group == Group.TAKEN;
    }
}
