package jp.kizahashi.process.work;

import jp.kizahashi.platform.Messages;

/** 共通 (done by every section: documents, accounting, leave) or 個別 (the section's own). */
public enum WorkKind {
    COMMON,
    INDIVIDUAL;

    public String label() {
        return Messages.get("process.work.kind." + name());
    }
}
