package jp.kizahashi.org.handover;

import org.jspecify.annotations.Nullable;

/**
 * Who goes on with a duty, and why.
 *
 * @param personId the successor; null when somebody must decide
 */
public record Answer(@Nullable Long personId, Reason reason) {
    /** Why the duty goes where it goes. */
    public enum Reason {
        /** The new head of the department. */
        NEW_HEAD,
        /** The one newcomer with the same title in the department. */
        NEWCOMER,
        /** No single newcomer with the title: the head of the department looks after it. */
        HEAD_FOR_NOW,
        /** Nobody holds the post on the day. */
        NOBODY,
        /** Several persons could follow. */
        SEVERAL,
        /** The successor has another part in the same work. */
        OTHER_PART,
        /** Decided by hand. */
        DECIDED
    }
}
