package jp.kizahashi.platform.security;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of recovery codes. */
@Repository
class RecoveryCodeStore {
    private final JdbcClient db;

    RecoveryCodeStore(JdbcClient db) {
        this.db = db;
    }

    void add(long organisation, long accountId, String hash, Instant at) {
        db.sql("""
                        insert into platform_recovery_code (organisation_id, account_id, code_hash, made_at)
                        values (:organisation, :account, :hash, :at)
                        """)
                .param("organisation", organisation)
                .param("account", accountId)
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A code that may still be used. */
    record Unused(long id, String hash) {}

    List<Unused> unused(long accountId) {
        return db.sql("""
                        select id, code_hash from platform_recovery_code
                        where account_id = :account and used_at is null order by id
                        """)
                .param("account", accountId)
                .query((row, n) -> new Unused(row.getLong("id"), row.getString("code_hash")))
                .list();
    }

    /** True for one of two that use the same code at the same moment. */
    boolean use(long id, Instant at) {
        return db.sql("update platform_recovery_code set used_at = :at where id = :id and used_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    int left(long accountId) {
        return db.sql("select count(*) from platform_recovery_code where account_id = :account and used_at is null")
                .param("account", accountId)
                .query(Integer.class)
                .single();
    }

    void removeAll(long accountId) {
        db.sql("delete from platform_recovery_code where account_id = :account")
                .param("account", accountId)
                .update();
    }
}
