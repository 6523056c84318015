package jp.kizahashi.platform.security;

/** The roles that permissions speak of. Who holds which role from when to when is granted per account. */
public enum Role {
    /** DX推進部門: runs assessments and surveys of the organisation. */
    DX_OFFICE,
    /** 所属長: checks what the section answers. */
    DEPARTMENT_HEAD,
    /** 担当者: answers for the own work. */
    STAFF,
    /** DX推進担当職員: a section's contact for digital transformation. */
    DX_LIAISON,
    /** 幹部: approves and reads, mostly on paper. */
    EXECUTIVE,
    /** 調査主体: asks many organisations. */
    HOST,
    /** 取りまとめ: a prefecture between host and towns. */
    COLLECTOR,
    /** 監査閲覧: reads the audit trail. */
    AUDITOR,
    /** 管理者: organisation, people, accounts, settings. */
    ADMINISTRATOR;

    /** The key of the Japanese name. */
    public String messageKey() {
        return "platform.role." + name();
    }
}
