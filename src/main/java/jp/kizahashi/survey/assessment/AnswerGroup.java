package jp.kizahashi.survey.assessment;

/** As whom somebody answers: 幹部, 管理職, 担当. Differences are shown between these groups, never between people. */
public enum AnswerGroup {
    EXECUTIVE,
    MANAGER,
    STAFF;

    public String messageKey() {
        return "survey.assessment.group." + name();
    }

    /** The group that a post's title suggests; the facilitator may change it. */
    public static AnswerGroup ofTitle(String title) {
        if (title.matches(".*(市長|町長|村長|区長|副市長|副町長|副村長|教育長|理事)$")) return EXECUTIVE;
        if (title.matches(".*(部長|局長|次長|課長|室長|所長|館長|参事)$")) return MANAGER;
        return STAFF;
    }
}
