package jp.kizahashi.process.bpmn;

import java.util.List;

/**
 * What became of one element between two versions of a flow.
 *
 * @param element its id
 * @param type such as {@code userTask}
 * @param name its name in the newer version, or in the older when it is gone
 * @param details what differs; empty for added and removed elements
 */
public record Change(Kind kind, String element, String type, String name, List<Detail> details) {
    /** How an element differs. One that changed and moved has two entries. */
    public enum Kind {
        ADDED,
        REMOVED,
        /** Another attribute, text, definition or type. */
        CHANGED,
        /** In another lane, sub-process or pool. */
        MOVED,
        /** The same work, drawn elsewhere. */
        REDRAWN
    }

    /**
     * One difference.
     *
     * @param what an attribute, {@code text}, {@code type}, {@code parent}, {@code lane} or {@code place}
     * @param before empty when it was not there
     * @param after empty when it is gone
     */
    public record Detail(String what, String before, String after) {}
}
