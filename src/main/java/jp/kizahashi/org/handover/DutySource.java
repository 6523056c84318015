package jp.kizahashi.org.handover;

import java.util.List;

/** Work of a module that names persons; Spring collects them. */
public interface DutySource {
    /** Its name in records and message keys, such as {@code assessment}. */
    String kind();

    /** Every duty of the tenant that must not be left without a keeper. */
    List<Duty> duties();

    /**
     * Gives the duty into other hands and records it in the audit trail.
     *
     * @return false, and nothing changed, when this person cannot take it, such as one who has another part in the work
     */
    boolean give(Duty duty, long personId);
}
