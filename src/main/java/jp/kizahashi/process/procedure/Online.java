package jp.kizahashi.process.procedure;

import jp.kizahashi.platform.Messages;

/** How far a procedure can be done online: not at all, in part, from beginning to end. */
public enum Online {
    NONE,
    PARTLY,
    WHOLE;

    public String label() {
        return Messages.get("process.procedure.online." + name());
    }
}
