package jp.kizahashi.process.flow;

import java.util.Map;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.drawing.Mark;

/** What another room of the module has for a flow's page and picture; Spring collects them. */
public interface FlowPart {
    /** Attributes of the page, named after the room; called inside a transaction of the tenant. */
    Map<String, Object> of(Actor actor, Flow flow, FlowVersion version, Model file);

    /** Marks on the picture, by element id. */
    Map<String, Mark> marks(Flow flow, FlowVersion version);
}
