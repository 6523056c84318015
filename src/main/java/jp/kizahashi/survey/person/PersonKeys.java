package jp.kizahashi.survey.person;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.database.Secret;
import jp.kizahashi.survey.wave.CodeText;
import org.springframework.stereotype.Component;

/**
 * Codes of persons and their two digests. A code is random and printed once. Its first digest names the draft; the digest
 * of that names the code's row. Both need a secret outside the database, so the database alone cannot tell which draft
 * belongs to which code, nor try codes.
 */
@Component
class PersonKeys {
    static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    PersonKeys(Home home) {
        this.key = new SecretKeySpec(
                HexFormat.of().parseHex(Secret.in(home.keys().resolve("person-codes.secret"))), "HmacSHA256");
    }

    /** A fresh code as it is printed. */
    String code() {
        return CodeText.printed(CodeText.random(RANDOM));
    }

    /** Under which the draft lies; empty when what was typed cannot be a code. */
    Optional<String> draft(String typed) {
        return CodeText.plain(typed).map(code -> hmac("draft " + code));
    }

    /** The digest of the code to which a draft belongs. */
    String hash(String draft) {
        return hmac("code " + draft);
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
