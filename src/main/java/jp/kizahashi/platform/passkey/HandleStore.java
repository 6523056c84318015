package jp.kizahashi.platform.passkey;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/**
 * The SQL of handles: the random bytes by which an authenticator knows an account. The library's user name is the
 * account's id in decimal; the login name appears only as what the authenticator shows to its owner.
 */
@Repository
class HandleStore implements PublicKeyCredentialUserEntityRepository {
    private final JdbcClient db;

    HandleStore(JdbcClient db) {
        this.db = db;
    }

    /** Gives the account a handle if it has none. */
    void ensure(long accountId) {
        db.sql("update platform_account set passkey_handle = :handle where id = :id and passkey_handle is null")
                .param("handle", Bytes.random().getBytes())
                .param("id", accountId)
                .update();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return db.sql("select login_name, passkey_handle from platform_account where passkey_handle = :handle")
                .param("handle", handle.getBytes())
                .query((row, n) -> entity(row.getString("login_name"), row.getBytes("passkey_handle")))
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String accountId) {
        return db.sql("""
                        select login_name, passkey_handle from platform_account
                        where id = :id and passkey_handle is not null
                        """)
                .param("id", Long.parseLong(accountId))
                .query((row, n) -> entity(row.getString("login_name"), row.getBytes("passkey_handle")))
                .optional()
                .orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(String login, byte[] handle) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(handle))
                .name(login)
                .displayName(login)
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity entity) {
        throw new IllegalStateException("handles are given by ensure(), before the ceremony begins");
    }

    @Override
    public void delete(Bytes handle) {
        db.sql("update platform_account set passkey_handle = null where passkey_handle = :handle")
                .param("handle", handle.getBytes())
                .update();
    }
}
