package jp.kizahashi.platform.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kizahashi.platform.database.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The SQL of passkeys, in the form that the ceremony's library asks for. */
@Repository
class PasskeyStore implements UserCredentialRepository {
    private static final String COLUMNS = """
            select p.credential_id, p.public_key, p.signature_count, p.user_verified, p.backup_eligible, p.backup_state,
                   p.transports, p.attestation_object, p.client_data, p.label, p.created_at, p.last_used_at, a.passkey_handle
            from platform_passkey p join platform_account a on a.id = p.account_id
            """;

    private final JdbcClient db;

    PasskeyStore(JdbcClient db) {
        this.db = db;
    }

    /** Organisation and account of a passkey. */
    record Owner(long organisationId, long accountId) {}

    /** Whose passkey it is, whatever the tenant; empty for an unknown one or an account that may not sign in. */
    Optional<Owner> owner(Bytes credentialId) {
        return db.sql("select organisation_id, account_id from platform_passkey_owner(:credential)")
                .param("credential", credentialId.getBytes())
                .query((row, n) -> new Owner(row.getLong("organisation_id"), row.getLong("account_id")))
                .optional();
    }

    List<Passkey> of(long accountId) {
        return db.sql("""
                        select id, label, created_at, last_used_at from platform_passkey
                        where account_id = :account order by created_at, id
                        """)
                .param("account", accountId)
                .query((row, n) -> new Passkey(
                        row.getLong("id"),
                        row.getString("label"),
                        instant(row, "created_at"),
                        instant(row, "last_used_at")))
                .list();
    }

    void removeAll(long accountId) {
        db.sql("delete from platform_passkey where account_id = :account")
                .param("account", accountId)
                .update();
    }

    /** Removes the account's own passkey; false when it has none of this id. */
    boolean remove(long accountId, long id) {
        return db.sql("delete from platform_passkey where id = :id and account_id = :account")
                        .param("id", id)
                        .param("account", accountId)
                        .update()
                == 1;
    }

    @Override
    public void delete(Bytes credentialId) {
        db.sql("delete from platform_passkey where credential_id = :credential")
                .param("credential", credentialId.getBytes())
                .update();
    }

    @Override
    public void save(CredentialRecord passkey) {
        db.sql("""
                        insert into platform_passkey (organisation_id, account_id, credential_id, public_key, signature_count,
                               user_verified, backup_eligible, backup_state, transports, attestation_object, client_data,
                               label, created_at, last_used_at)
                        select :organisation, a.id, :credential, :key, :count, :verified, :eligible, :backup,
                               string_to_array(:transports, ','), :attestation, :clientData, :label, :created, :used
                        from platform_account a where a.passkey_handle = :handle
                        on conflict (credential_id) do update
                        set signature_count = excluded.signature_count, user_verified = excluded.user_verified,
                            backup_state = excluded.backup_state, last_used_at = excluded.last_used_at
                        """)
                .param("organisation", Tenant.current().orElseThrow())
                .param("credential", passkey.getCredentialId().getBytes())
                .param("key", passkey.getPublicKey().getBytes())
                .param("count", passkey.getSignatureCount())
                .param("verified", passkey.isUvInitialized())
                .param("eligible", passkey.isBackupEligible())
                .param("backup", passkey.isBackupState())
                .param("transports", transports(passkey))
                .param("attestation", bytes(passkey.getAttestationObject()))
                .param("clientData", bytes(passkey.getAttestationClientDataJSON()))
                .param("label", passkey.getLabel())
                .param("created", passkey.getCreated().atOffset(ZoneOffset.UTC))
                .param("used", passkey.getLastUsed().atOffset(ZoneOffset.UTC))
                .param("handle", passkey.getUserEntityUserId().getBytes())
                .update();
    }

    private static String transports(CredentialRecord passkey) {
        return passkey.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .collect(Collectors.joining(","));
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return db.sql(COLUMNS + " where p.credential_id = :credential")
                .param("credential", credentialId.getBytes())
                .query((row, n) -> passkey(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return db.sql(COLUMNS + " where a.passkey_handle = :handle")
                .param("handle", handle.getBytes())
                .query((row, n) -> passkey(row))
                .list();
    }

    private static CredentialRecord passkey(ResultSet row) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("passkey_handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backup_state"))
                .transports(Arrays.stream((String[]) row.getArray("transports").getArray())
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .attestationObject(new Bytes(row.getBytes("attestation_object")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .label(row.getString("label"))
                .created(instant(row, "created_at"))
                .lastUsed(instant(row, "last_used_at"))
                .build();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
