package jp.kizahashi.platform.security;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.database.Secret;
import org.springframework.stereotype.Component;

/** Encrypts the few secrets that the database must hold (AES-256-GCM, the key in the home folder, never in the database). */
@Component
class Sealing {
    private static final int NONCE = 12;
    private final SecretKeySpec key;

    Sealing(Home home) {
        key = new SecretKeySpec(HexFormat.of().parseHex(Secret.in(home.keys().resolve("sealing.secret"))), "AES");
    }

    String seal(byte[] plain) {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, plain);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    byte[] open(String sealed) {
        ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        byte[] nonce = new byte[NONCE];
        all.get(nonce);
        byte[] rest = new byte[all.remaining()];
        all.get(rest);
        return run(Cipher.DECRYPT_MODE, nonce, rest);
    }

    private byte[] run(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
