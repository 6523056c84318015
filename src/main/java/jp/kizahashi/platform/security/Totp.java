package jp.kizahashi.platform.security;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time codes of six digits (RFC 6238, SHA-1, steps of 30 seconds), as every authenticator shows them. */
final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /** A new secret of 160 bits. */
    static byte[] newSecret() {
        byte[] secret = new byte[20];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /** The step whose code was typed, one step of clock difference allowed on either side; empty when none fits. */
    static OptionalLong matchingStep(byte[] secret, String typed, Instant now) {
        long current = now.getEpochSecond() / STEP_SECONDS;
        for (long step = current - 1; step <= current + 1; step++) {
            if (code(secret, step).equals(typed.strip())) return OptionalLong.of(step);
        }
        return OptionalLong.empty();
    }

    /** The code of a step (RFC 4226 §5.3, dynamic truncation). */
    static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret as people type it into an authenticator (RFC 4648 base 32 without padding, groups of four). */
    static String readable(byte[] secret) {
        StringBuilder text = new StringBuilder();
        long buffer = 0;
        int bits = 0;
        for (byte b : secret) {
            buffer = buffer << 8 | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                if (text.length() % 5 == 4) text.append(' ');
                text.append(BASE32.charAt((int) (buffer >> bits & 31)));
            }
        }
        return text.toString();
    }
}
