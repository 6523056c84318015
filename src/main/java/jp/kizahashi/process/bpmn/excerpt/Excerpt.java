package jp.kizahashi.process.bpmn.excerpt;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/**
 * 部分: steps of one lane, pool or sub-process that are changed alone. Belongs to the {@code Model} it was found in.
 *
 * @param id the id of its lane, process or sub-process, with {@code ~rest} for steps in no lane and {@code ~2} for the
 *     second stretch of what is too large for one part; the same for the same file
 * @param name the name of its lane, pool or sub-process; empty without one
 * @param stretch its place among the stretches from the left, from 1; 0 when it is whole
 * @param scope the process or sub-process that holds its steps
 * @param own its steps, the lines between them, and the papers and remarks tied to them alone; children of the scope
 * @param lanes its lane and those inside it; empty for other kinds
 * @param steps how many activities it holds
 * @param drawn how many shapes and lines are drawn for it
 * @param frame where new steps may be drawn; empty when everywhere
 */
public record Excerpt(
        String id,
        Kind kind,
        String name,
        int stretch,
        XmlElement scope,
        Set<XmlElement> own,
        List<XmlElement> lanes,
        int steps,
        int drawn,
        Optional<Bounds> frame) {

    /** What the steps of a part have in common. */
    public enum Kind {
        LANE,
        /** Steps that stand in no lane although others do. */
        REST,
        /** A process without lanes. */
        POOL,
        SUB_PROCESS;

        public String label() {
            return Messages.get("process.bpmn.excerpt.kind." + name());
        }
    }

    /** Its name for people; that of its kind when it has none. */
    public String label() {
        String plain = name.isBlank() ? kind.label() : name;
        return stretch == 0 ? plain : Messages.get("process.bpmn.excerpt.stretch", plain, String.valueOf(stretch));
    }
}
