package jp.kizahashi.process;

import jp.kizahashi.platform.Problem;

/** The refusals of {@code process}. A number is never used again, even when its rule is gone. */
public enum ProcessProblem implements Problem {
    /** {0} the line, {1} what is wrong there. */
    FLOW_UNREADABLE("PRC-001"),
    /** {0} the id that no element has. */
    FLOW_ELEMENT_UNKNOWN("PRC-002"),
    /** {0} the id that several elements have, {1} their lines. */
    FLOW_ELEMENT_AMBIGUOUS("PRC-003"),
    /** {0} the kind of element that carries no name. */
    FLOW_ELEMENT_NAMELESS("PRC-004"),
    /** {0} the row's number, {1} what is wrong there. */
    FLOW_TABLE_ROW("PRC-005"),
    /** The text holds a character that no XML file may hold. */
    FLOW_NAME_UNWRITABLE("PRC-006"),
    /** {0} the place in the scenario, {1} what is wrong there. */
    SCENARIO_UNREADABLE("PRC-007"),
    /** {0} the line in the flow, {1} the element, {2} why it cannot be simulated. */
    FLOW_NOT_SIMULATED("PRC-008"),
    /** {0} the name in the scenario that the flow does not have. */
    SCENARIO_NAMES_NOTHING("PRC-009"),
    /** {0} what would never end. */
    SIMULATION_WITHOUT_END("PRC-010"),
    WORK_UNKNOWN("PRC-020"),
    /** A work belongs to a 課 or a 係 of today. */
    WORK_WITHOUT_SECTION("PRC-021"),
    ROUND_UNKNOWN("PRC-022"),
    /** {0} the 年度. */
    ROUND_EXISTS("PRC-023"),
    SHEET_UNKNOWN("PRC-024"),
    /** {0} the sheet's state. */
    SHEET_NOT_OPEN("PRC-025"),
    SHEET_EMPTY("PRC-026"),
    /** The step is another person's. */
    SHEET_NOT_YOURS("PRC-027"),
    /** {0} the share of the people's hours, in per cent. */
    CAPACITY_WITHOUT_REASON("PRC-028"),
    ENTRY_CHANGED("PRC-029"),
    OPINION_MISSING("PRC-030"),
    /** Not confirmed yet, or of a section one does not belong to. */
    SHEET_HIDDEN("PRC-031"),
    CHECKER_UNKNOWN("PRC-032"),
    TASK_UNKNOWN("PRC-033"),
    NO_OPEN_ROUND("PRC-034"),
    IMPROVEMENT_UNKNOWN("PRC-035"),
    PROCEDURE_UNKNOWN("PRC-036"),
    FLOW_UNKNOWN("PRC-070"),
    FLOW_VERSION_UNKNOWN("PRC-071"),
    /** {0} the number of the version saved meanwhile, {1} who saved it. */
    FLOW_SAVED_MEANWHILE("PRC-072"),
    FLOW_FILE_MISSING("PRC-073"),
    FLOW_REASON_MISSING("PRC-074"),
    /** {0} the most rows a table may have. */
    FLOW_TABLE_TOO_LONG("PRC-075"),
    FLOW_WITHOUT_PICTURE("PRC-076"),
    FLOW_NOTE_EMPTY("PRC-077"),
    FLOW_NOTE_NOWHERE("PRC-078"),
    REDESIGN_UNKNOWN("PRC-079"),
    DECISION_WITHOUT_REASON("PRC-080"),
    /** {0} steps whose questions are open, {1} steps. */
    RPA_BEFORE_REVIEW("PRC-081"),
    RPA_BEFORE_SYSTEM("PRC-082"),
    /** {0} why not yet. */
    AI_TOO_EARLY("PRC-083"),
    STAFF_ONLY("PRC-084"),
    STAFF_TEST_OPEN("PRC-085"),
    /** {0} steps without a decision. */
    REDESIGN_UNDECIDED("PRC-086"),
    DECISION_WITHOUT_KIND("PRC-087"),
    REDESIGN_CONCLUDED("PRC-088"),
    SIMULATION_UNKNOWN("PRC-089"),
    /** The version has no such part. */
    EXCERPT_UNKNOWN("PRC-130"),
    /** {0} what was deleted, {1} what outside the part is tied to it. */
    EXCERPT_TIED("PRC-131"),
    /** {0} where a line leaves that crosses the border of the part, {1} where it arrives. */
    EXCERPT_LINE_CHANGED("PRC-132"),
    /** {0} what was put, or led, outside the part. */
    EXCERPT_LEFT("PRC-133"),
    /** {0} what was drawn outside the frame of the part, {1} the part. */
    EXCERPT_FRAME("PRC-134"),
    /** {0} the id that something outside the part has already. */
    EXCERPT_ID_TAKEN("PRC-135");

    private final String number;

    ProcessProblem(String number) {
        this.number = number;
    }

    @Override
    public String number() {
        return number;
    }
}
