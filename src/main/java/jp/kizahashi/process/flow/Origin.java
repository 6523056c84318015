package jp.kizahashi.process.flow;

import jp.kizahashi.platform.Messages;

/** Where a version came from. */
public enum Origin {
    TABLE,
    EXCEL,
    EDITOR,
    FILE,
    COPY;

    public String label() {
        return Messages.get("process.flow.origin." + name());
    }
}
