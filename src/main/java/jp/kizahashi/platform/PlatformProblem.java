package jp.kizahashi.platform;

/** The refusals of {@code platform}, quotable by number; a number is never reused. From PLT-021: files and tables. */
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
    UPLOAD_TOO_LARGE("PLT-010"),
    PASSKEY_REFUSED("PLT-011"),
    PASSKEY_UNKNOWN("PLT-012"),
    ACCOUNT_NOT_DISABLED("PLT-013"),
    PASSWORD_GUESSABLE("PLT-014"),
    FILE_EMPTY("PLT-021"),
    FILE_TOO_LARGE("PLT-022"),
    FILE_KIND_NOT_ACCEPTED("PLT-023"),
    FILE_NAME_AND_CONTENT_DIFFER("PLT-024"),
    FILE_BROKEN("PLT-025"),
    UNPACKED_TOO_LARGE("PLT-026"),
    COMPRESSION_SUSPICIOUS("PLT-027"),
    TOO_MANY_PARTS("PLT-028"),
    DOCTYPE_FORBIDDEN("PLT-029"),
    PROGRAM_INSIDE("PLT-030"),
    FILE_ENCRYPTED("PLT-031"),
    FORMULAS_FORBIDDEN("PLT-032"),
    PART_NAME_DANGEROUS("PLT-033"),
    ENCODING_UNKNOWN("PLT-035"),
    CSV_BROKEN("PLT-036"),
    SHEET_NOT_FOUND("PLT-037"),
    HEADER_NOT_FOUND("PLT-038"),
    TABLE_TOO_LARGE("PLT-039"),
    COLUMN_NOT_FOUND("PLT-040"),
    MAPPING_UNREADABLE("PLT-041"),
    CHARACTERS_UNWRITABLE("PLT-042"),
    /** A text that is no mail address; arguments: the text. */
    MAIL_ADDRESS_WRONG("PLT-050"),
    FILE_INFECTED("PLT-051"),
    SCAN_FAILED("PLT-052"),
    /** An organisation's archive of another schema; arguments: product, its schema, the schema here. */
    ARCHIVE_OF_ANOTHER_VERSION("PLT-070"),
    /** An organisation that has rows here already; arguments: its name, a table that holds some. */
    ORGANISATION_IS_HERE("PLT-071"),
    /** A number of days outside the bounds; arguments: what it is about, least, most. */
    RETENTION_DAYS_WRONG("PLT-072"),
    /** Another staff number than the person's, typed to confirm an erasure; arguments: the right one. */
    ERASURE_NUMBER_WRONG("PLT-073"),
    /** Somebody who holds a post or an account in use is not erased. */
    PERSON_STILL_HERE("PLT-074"),
    /** The directory did not give everybody; arguments: why, in a sentence; how many entries were read. */
    DIRECTORY_NOT_WHOLE("PLT-100"),
    /** Nobody is found in the directory; arguments: its address. */
    DIRECTORY_EMPTY("PLT-101"),
    /** The directory is another organisation's, or nobody said whose it is. */
    DIRECTORY_OF_ANOTHER("PLT-102"),
    /** Changing how one signs in needs a proof less than ten minutes old. */
    NOT_PROVEN_AGAIN("PLT-103"),
    ACCOUNT_LOCKED("PLT-104");

    private final String number;

    PlatformProblem(String number) {
        this.number = number;
    }

    @Override
    public String number() {
        return number;
    }
}
