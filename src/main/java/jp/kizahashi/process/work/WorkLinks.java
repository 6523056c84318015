package jp.kizahashi.process.work;

import java.util.List;
import jp.kizahashi.platform.security.Actor;

/** What another room of the module has about a work, for the work's page; Spring collects them. */
public interface WorkLinks {
    /** The links for this person, in reading order; called inside a transaction of the tenant. */
    List<Link> of(Work work, Actor actor);

    /**
     * One link.
     *
     * @param label where it leads
     * @param body one sentence with what stands there, such as a figure with its year
     */
    record Link(String label, String body, String href) {}
}
