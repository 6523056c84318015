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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Codes on paper for whoever cannot use the authenticator: each stands for one six-digit code, once. */
@Component
@Transactional
class RecoveryCodes {
    static final int COUNT = 10;
    // 79 bits: nobody finds such a word by trying, so that a plain digest keeps it as well as a slow one.
    private static final int GROUPS = 4;

    private final RecoveryCodeStore store;
    private final Audit audit;
    private final InstantSource clock;

    RecoveryCodes(RecoveryCodeStore store, Audit audit, InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes new codes, to be shown this once; those from before count no more. */
    List<String> make(long accountId) {
        List<String> codes =
                Stream.generate(() -> PrintedWord.of(GROUPS)).limit(COUNT).toList();
        store.removeAll(accountId);
        long organisation = Tenant.current().orElseThrow();
        for (String code : codes) store.add(organisation, accountId, digest(code), clock.instant());
        audit.record("account.recovery.make", "account", accountId, Map.of("codes", COUNT));
        return codes;
    }

    /** Uses a code up; false when it is none of the account's, or was used before. Case, width and hyphens do not matter. */
    boolean use(long accountId, String typed) {
        if (!store.use(accountId, digest(typed), clock.instant())) return false;
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

    private static String digest(String code) {
        String plain = Normalizer.normalize(code, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
