package jp.kizahashi.org.intake;

/** A kind of file that says what changes on a day (発令日): it is a matter of April, not of the set-up. */
public interface IntakeOfChanges extends Intake {
    @Override
    default String page() {
        return "/org/transfers";
    }

    @Override
    default String pageKey() {
        return "org.page.transfers";
    }

    @Override
    default boolean partOfSetUp() {
        return false;
    }
}
