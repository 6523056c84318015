package jp.kizahashi.platform.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and digests what goes through; closing it leaves what lies behind open. */
final class HashedStream extends FilterOutputStream {
    private final MessageDigest digest = sha256();
    private long bytes;

    HashedStream(OutputStream behind) {
        super(behind);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int from, int length) throws IOException {
        out.write(buffer, from, length);
        digest.update(buffer, from, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    long bytes() {
        return bytes;
    }

    /** In hexadecimal; ends the digest. */
    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
