package jp.kizahashi.org;

import jp.kizahashi.platform.Problem;

/** The refusals of {@code org}; numbers are never reused. */
public enum OrgProblem implements Problem {
    UNKNOWN_PERSON("ORG-001"),
    UNKNOWN_DEPARTMENT("ORG-002"),
    UNKNOWN_POST("ORG-003"),
    UNKNOWN_ROLE("ORG-004"),
    UNKNOWN_ACCOUNT("ORG-005"),
    STAFF_NUMBER_TAKEN("ORG-006"),
    DEPARTMENT_CODE_TAKEN("ORG-007"),
    ENDS_BEFORE_IT_BEGINS("ORG-008"),
    DEPARTMENT_STILL_HELD("ORG-009"),
    LAST_ADMINISTRATOR("ORG-010"),
    NO_PERSON_CHOSEN("ORG-012"),
    IMPORT_GONE("ORG-020"),
    IMPORT_COMMITTED("ORG-021"),
    IMPORT_EMPTY("ORG-022"),
    IMPORT_KIND_UNKNOWN("ORG-023"),
    NO_MUNICIPALITY_LIST("ORG-024"),
    NO_DEPARTMENTS("ORG-025"),
    NO_CODE("ORG-026"),
    HANDOVER_DONE("ORG-040"),
    TAKER_WITHOUT_POST("ORG-041"),
    TAKER_HAS_OTHER_PART("ORG-042"),
    REORGANISATION_UNKNOWN("ORG-043"),
    REORGANISATION_STARTED("ORG-044"),
    REORGANISATION_IN_USE("ORG-045"),
    UNUSUAL_IMPORT("ORG-046"),
    NO_ORIGIN("ORG-070"),
    SUCCESSION_REASON_MISSING("ORG-080"),
    SUCCESSION_NOT_IN_FORCE("ORG-081");

    private final String number;

    OrgProblem(String number) {
        this.number = number;
    }

    @Override
    public String number() {
        return number;
    }
}
