package jp.kizahashi.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes on paper for whoever cannot use the authenticator: each stands for one six-digit code, once. */
@Component
@Transactional
class RecoveryCodes {
    static final int COUNT = 10;
    // 79 bits, as many as one cares to type; below 112 the hash must be a slow one with salt (ASVS 5.0, V6.5.2).
    private static final int GROUPS = 4;

    private final RecoveryCodeStore store;
    private final PasswordEncoder hashes;
    private final Audit audit;
    private final InstantSource clock;

    RecoveryCodes(RecoveryCodeStore store, PasswordEncoder hashes, Audit audit, InstantSource clock) {
        this.store = store;
        this.hashes = hashes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes new codes, to be shown this once; those from before count no more. */
    List<String> make(long accountId) {
        List<String> codes =
                Stream.generate(() -> PrintedWord.of(GROUPS)).limit(COUNT).toList();
        store.removeAll(accountId);
        long organisation = Tenant.current().orElseThrow();
        List<String> kept =
                codes.parallelStream().map(code -> hashes.encode(plain(code))).toList();
        for (String hash : kept) store.add(organisation, accountId, hash, clock.instant());
        audit.record("account.recovery.make", "account", accountId, Map.of("codes", COUNT));
        return codes;
    }

    /** Uses a code up; false when it is none of the account's, or was used before. Case, width and hyphens do not matter. */
    boolean use(long accountId, String typed) {
        String plain = plain(typed);
        boolean used = store.unused(accountId).stream()
                .filter(code -> isKeptAs(code.hash(), plain))
                .findFirst()
                .filter(code -> store.use(code.id(), clock.instant()))
                .isPresent();
        if (!used) return false;
        audit.record("account.recovery.use", "account", accountId, Map.of("left", store.left(accountId)));
        return true;
    }

    /** How many are not used yet. */
    @Transactional(readOnly = true)
    int left(long accountId) {
        return store.left(accountId);
    }

    /** One-time codes are off, so there is nothing to stand in for. */
    void forget(long accountId) {
        store.removeAll(accountId);
    }

    private boolean isKeptAs(String hash, String plain) {
        // Codes handed out by earlier versions stand as digests until they are used or made anew.
        return hash.startsWith("$argon2") ? hashes.matches(plain, hash) : hash.equals(digest(plain));
    }

    private static String plain(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }

    private static String digest(String plain) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
