package jp.kizahashi.platform;

/** The refusals of {@code platform}, quotable by number. */
public enum PlatformProblem implements Problem {
    NOT_ALLOWED("PLT-001"),
    PASSWORD_TOO_SHORT("PLT-002"),
    PASSWORD_IS_LOGIN("PLT-003"),
    PASSWORD_WRONG("PLT-004"),
    LOGIN_TAKEN("PLT-005"),
    CODE_WRONG("PLT-006"),
    SESSION_ENDED("PLT-007"),
    SETUP_LINK_USED("PLT-008"),
    TOO_MANY_REQUESTS("PLT-009"),
    UPLOAD_TOO_LARGE("PLT-010");

    private final String number;

    PlatformProblem(String number) {
        this.number = number;
    }

    @Override
    public String number() {
        return number;
    }
}
