package jp.kizahashi.process.flow;

import jp.kizahashi.platform.Messages;

/** How the work is done now (As-Is), or how it shall be done (To-Be). */
public enum FlowKind {
    AS_IS,
    TO_BE;

    public String label() {
        return Messages.get("process.flow.kind." + name());
    }
}
