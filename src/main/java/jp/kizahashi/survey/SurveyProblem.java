package jp.kizahashi.survey;

import jp.kizahashi.platform.Problem;

/** What the rules of {@code survey} refuse. A number is never reused. */
public enum SurveyProblem implements Problem {
    /** An instrument's file breaks a rule; arguments: file, the faults with their places. */
    INSTRUMENT_FAULTY("SVY-001"),
    /** No instrument with this id; arguments: the id, the known ids. */
    INSTRUMENT_UNKNOWN("SVY-002"),
    /** No such assessment for this person. */
    ASSESSMENT_UNKNOWN("SVY-010"),
    /** The step does not fit the assessment's state; arguments: the state. */
    ASSESSMENT_NOT_IN_STATE("SVY-011"),
    /** Only a named person may do this; arguments: which. */
    ASSESSMENT_NOT_YOURS("SVY-012"),
    /** Nobody was chosen to answer. */
    NO_ANSWERERS("SVY-013"),
    /** A settlement that differs from what was answered needs a reason; arguments: the item. */
    REASON_MISSING("SVY-014"),
    /** An answer that the statement does not know. */
    ANSWER_UNKNOWN("SVY-015"),
    /** Answers of this assessment are not taken now. */
    ANSWERS_CLOSED("SVY-020"),
    /** Nothing was settled yet. */
    NOTHING_SETTLED("SVY-016"),
    /** Somebody who has begun to answer cannot be taken out. */
    ANSWERER_HAS_BEGUN("SVY-017"),
    /** A return needs an opinion. */
    OPINION_MISSING("SVY-018"),
    /** Checker and approver, or facilitator and checker, may not be the same person; arguments: the two parts. */
    SAME_PERSON("SVY-019"),
    /** No such wave for this organisation. */
    WAVE_UNKNOWN("SVY-040"),
    /** No such invitation for this organisation. */
    INVITATION_UNKNOWN("SVY-041"),
    /** The step does not fit the wave's state; arguments: the state. */
    WAVE_NOT_IN_STATE("SVY-042"),
    /** A deadline that has passed. */
    WAVE_DUE_PAST("SVY-043"),
    /** The collectors' deadline lies after the wave's. */
    WAVE_COLLECTOR_LATER("SVY-044"),
    /** The targets mean nobody. */
    WAVE_NOBODY_ASKED("SVY-045"),
    /** Nobody was chosen. */
    WAVE_NOBODY_CHOSEN("SVY-046"),
    /** Extension, reopening, new sheets need a reason. */
    WAVE_REASON_MISSING("SVY-047"),
    /** The reply code opens nothing, or no longer. */
    REPLY_CODE_WRONG("SVY-048"),
    /** A handed-in edition to which a return or a query refers is not there. */
    EDITION_UNKNOWN("SVY-049"),
    /** An answer that cannot be taken; arguments: the question, what is wrong. */
    ENTRY_FAULTY("SVY-050"),
    /** The body's answers are with its own heads of section, or handed in; arguments: the state. */
    RESPONSE_NOT_IN_STATE("SVY-051"),
    /** Sections are not confirmed yet; arguments: which. */
    PARTS_NOT_CONFIRMED("SVY-052"),
    /** A correction after the first edition needs a note. */
    CORRECTION_NOTE_MISSING("SVY-053"),
    /** Nothing was answered. */
    NOTHING_ANSWERED("SVY-054"),
    /** Only the person in charge of the section may do this. */
    PART_NOT_YOURS("SVY-055"),
    /** A doubt or a reply without a word. */
    QUERY_TEXT_MISSING("SVY-056"),
    /** No returned file was chosen. */
    NO_RETURNED_FILES("SVY-070"),
    /** No such upload of returned files. */
    INTAKE_UNKNOWN("SVY-071"),
    /** Lines of a list of mail addresses that cannot be used; arguments: the lines with what is wrong. */
    MAIL_LINES_WRONG("SVY-057"),
    /** The answers cannot be handed in as they are. */
    ANSWERS_NOT_READY("SVY-058"),
    /** No such draft of a questionnaire. */
    QUESTIONNAIRE_DRAFT_UNKNOWN("SVY-072"),
    /** A questionnaire without a question or a title. */
    QUESTIONNAIRE_EMPTY("SVY-073"),
    /** An aim without a word. */
    AIM_EMPTY("SVY-074"),
    /** No question list was chosen. */
    NO_QUESTION_LIST("SVY-075"),
    /** Another edition of the figures needs a note that says what was corrected. */
    BENCHMARK_NOTE_MISSING("SVY-060"),
    /** Nothing changed since the newest edition. */
    BENCHMARK_UNCHANGED("SVY-061"),
    /** No such edition of the figures. */
    BENCHMARK_UNKNOWN("SVY-062"),
    /** By its 公表範囲 the wave's figures stay with the host. */
    BENCHMARK_NOT_PUBLIC("SVY-063"),
    /** The edition was published already. */
    BENCHMARK_PUBLISHED("SVY-064"),
    /** Result sheets are made from a published edition. */
    BENCHMARK_NOT_PUBLISHED("SVY-065"),
    /** Nobody handed in. */
    BENCHMARK_EMPTY("SVY-066"),
    /** The body did not agree, or no longer agrees, that its collector reads its answers. */
    CONTENTS_NOT_AGREED("SVY-130"),
    /** There is no consent that could be withdrawn. */
    CONSENT_NOT_IN_FORCE("SVY-131"),
    /** The body took its consent back: only itself can hand in again. */
    CONSENT_WITHDRAWN("SVY-132"),
    /** The wave does not name who answered, or has published nothing to this body yet. */
    RESPONDENTS_NOT_NAMED("SVY-133"),
    /** A part of the head of a 回答文 is too long; arguments: the most characters. */
    LETTER_HEAD_TOO_LONG("SVY-134"),
    /** A questionnaire file breaks a rule; arguments: file, the faults with their places. */
    QUESTIONNAIRE_FILE_FAULTY("SVY-140"),
    /** The file is none that questionnaires come in; arguments: the file. */
    QUESTIONNAIRE_FILE_UNKNOWN("SVY-141"),
    /** A questionnaire file cannot be read; arguments: the file, the place, the reason. */
    QUESTIONNAIRE_FILE_BROKEN("SVY-142"),
    /** A questionnaire file asks for more than is taken; arguments: which limit. */
    QUESTIONNAIRE_FILE_TOO_LARGE("SVY-143"),
    /** There is no question in a questionnaire file; arguments: the format. */
    QUESTIONNAIRE_FILE_EMPTY("SVY-144"),
    /** No such questionnaire read from a file. */
    QUESTIONNAIRE_IMPORT_UNKNOWN("SVY-145"),
    /** No questionnaire file was chosen. */
    NO_QUESTIONNAIRE_FILE("SVY-146"),
    /** A questionnaire with faults cannot be confirmed; arguments: how many, the first with its place. */
    QUESTIONNAIRE_FAULTY("SVY-135"),
    /** The draft has no such section, question or check. */
    DRAFT_PART_UNKNOWN("SVY-136"),
    /** Somebody else changed the question since the page was opened; arguments: the code. */
    DRAFT_CHANGED("SVY-137"),
    /** A question or check of the draft has the code already; arguments: the code. */
    QUESTION_CODE_TAKEN("SVY-138"),
    /** The version was approved or given back already. */
    QUESTIONNAIRE_DECIDED("SVY-170"),
    /** Whoever confirmed a version does not approve it while somebody else may. */
    QUESTIONNAIRE_OWN("SVY-171"),
    /** A version that nobody has approved, or that was given back, is not asked; arguments: its title. */
    QUESTIONNAIRE_NOT_APPROVED("SVY-190"),
    /** The shelf holds no such question. */
    BANK_QUESTION_UNKNOWN("SVY-172"),
    /** Handing in needs somebody who can be asked. */
    CONTACT_MISSING("SVY-080"),
    /** 担当 and 所属長 must belong to the chosen department. */
    PART_PEOPLE_UNKNOWN("SVY-081"),
    /** The questionnaire has no such section or question. */
    SECTION_UNKNOWN("SVY-082"),
    /** An answer to a query that nobody asked. */
    QUERY_UNKNOWN("SVY-083"),
    /** A question whose answers have no categories to count; arguments: its label. */
    TABLE_NOT_COUNTABLE("SVY-150"),
    /** Two questions of sections that are repeated for different options; arguments: their codes. */
    TABLE_REPETITIONS_DIFFER("SVY-151"),
    /** Bounds of bands that do not rise, or that are no numbers; arguments: what was typed. */
    GROUPING_WRONG("SVY-152"),
    /** No such theme of this question. */
    THEME_UNKNOWN("SVY-153"),
    /** A theme without a name, or one whose name is taken. */
    THEME_NAME_WRONG("SVY-154"),
    /** No such study. */
    STUDY_UNKNOWN("SVY-110"),
    /** A study without a name. */
    STUDY_NAME_MISSING("SVY-111"),
    /** No domain or no outcome is left to compute with. */
    STUDY_EMPTY("SVY-112"),
    /** Too few complete cases; arguments: handed in, complete, coefficients, the columns that lack most. */
    STUDY_TOO_FEW("SVY-113"),
    /** A column cannot play its part; arguments: the part, the column. */
    STUDY_COLUMN_WRONG("SVY-114"),
    /** No such edition of an outcome set. */
    STUDY_OUTCOMES_UNKNOWN("SVY-115"),
    /** Another edition of a study needs a note. */
    STUDY_NOTE_MISSING("SVY-116"),
    /** A study stays with its wave. */
    STUDY_OTHER_WAVE("SVY-117"),
    /** No such edition of a study. */
    STUDY_EDITION_UNKNOWN("SVY-118"),
    /** The resampling goes on or is done. */
    STUDY_BOOTSTRAP_THERE("SVY-119"),
    /** Too many wrong reply codes; arguments: minutes to wait. */
    REPLY_TRIES_TOO_MANY("SVY-085"),
    /** No such outcome data set for this organisation. */
    OUTCOME_UNKNOWN("SVY-090"),
    /** An outcome data set from which something was made cannot be deleted. */
    OUTCOME_IN_USE("SVY-091"),
    /** No such import of a published workbook. */
    OUTCOME_IMPORT_UNKNOWN("SVY-092"),
    /** Lines cannot be matched without a national list. */
    OUTCOME_NO_LIST("SVY-093"),
    /** Rows or columns of a layout that cannot be so. */
    OUTCOME_LAYOUT_UNSOUND("SVY-094"),
    /** No column was taken. */
    OUTCOME_NO_COLUMNS("SVY-095"),
    /** A share without a name or without columns. */
    OUTCOME_SHARE_EMPTY("SVY-096"),
    /** Marks without a meaning; arguments: how many. */
    OUTCOME_MARKS_OPEN("SVY-097"),
    /** No line could be matched with a body. */
    OUTCOME_NO_LINES("SVY-098"),
    /** No such column. */
    OUTCOME_COLUMN_UNKNOWN("SVY-099"),
    /** The code of a person opens nothing, or was used: both are told in the same words. */
    PERSON_CODE_WRONG("SVY-160"),
    /** Only 単一回答 questions can tell who somebody is; arguments: the codes of others. */
    PERSONS_TELLING_NO_CHOICE("SVY-161"),
    /** A wave of persons cannot close while fewer than k have answered; arguments: k. */
    PERSONS_TOO_FEW("SVY-162"),
    /** A group of fewer than k persons; arguments: k, the groups with their sizes. */
    PERSONS_GROUP_SMALL("SVY-163"),
    /** Too many codes for one issue, or none; arguments: the most. */
    PERSONS_ISSUE_SIZE("SVY-164"),
    /** A check of the questionnaire fails; arguments: its sentence. */
    PERSON_CHECK_BROKEN("SVY-165"),
    /** Every paper questionnaire that was noted has been entered. */
    PERSONS_NO_PAPER("SVY-166"),
    /** A line of a sample list cannot be used; arguments: the lines. */
    PERSONS_LIST_FAULTY("SVY-167"),
    /** The columns of a closed wave are still being made. */
    PERSONS_NOT_READY("SVY-168"),
    /** A questionnaire for persons asks for files; arguments: the codes. */
    PERSONS_NO_FILES("SVY-180"),
    /** An attached file that is not there, or belongs to another answer. */
    ATTACHMENT_UNKNOWN("SVY-181"),
    /** More files than the question takes; arguments: how many there would be, how many it takes. */
    ATTACHMENTS_TOO_MANY("SVY-182"),
    /** A file to attach was sent without a file. */
    ATTACHMENT_MISSING("SVY-183"),
    /** No such layout of the questionnaire. */
    LAYOUT_UNKNOWN("SVY-184"),
    /** A layout was sent without a file. */
    LAYOUT_MISSING("SVY-185");

    private final String number;

    SurveyProblem(String number) {
        this.number = number;
    }

    @Override
    public String number() {
        return number;
    }
}
