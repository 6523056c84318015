package jp.kizahashi.process.redesign;

import jp.kizahashi.platform.Messages;

/** What becomes of a step (自治体DXのマネジメント手法 第6章§3, 第8章§1). */
public enum DecisionKind {
    /** As it is, with a reason. */
    KEEP,
    STOP,
    /** Done as the standard system does it. */
    STANDARD,
    /** Another order, another person, fewer papers. */
    CHANGE,
    /** The last resort: only when the whole flow is reviewed and a change of the system is considered (S1-49). */
    RPA,
    AI,
    OUTSOURCE,
    /** Together with other towns. */
    JOINT;

    public String label() {
        return Messages.get("process.redesign.kind." + name());
    }

    public String hint() {
        return Messages.get("process.redesign.kind." + name() + ".hint");
    }
}
