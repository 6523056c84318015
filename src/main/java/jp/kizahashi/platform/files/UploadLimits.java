package jp.kizahashi.platform.files;

/**
 * How much of a file is taken.
 *
 * @param bytes largest file
 * @param unpackedBytes largest sum of the unpacked parts of a packed file
 * @param ratio largest unpacked ÷ packed size of one part over 1 MiB; honest sheets of equal cells reach about 100
 * @param parts most parts in a packed file
 * @param formulasAllowed whether workbooks may hold formulas; only their last computed values are ever read
 */
public record UploadLimits(long bytes, long unpackedBytes, int ratio, int parts, boolean formulasAllowed) {
    private static final long MEBI = 1024 * 1024;

    /** 20 MiB, unpacked 100 MiB, ratio 200, 2,000 parts, formulas allowed. */
    public static final UploadLimits STANDARD = new UploadLimits(20 * MEBI, 100 * MEBI, 200, 2_000, true);

    public UploadLimits {
        if (bytes < 1 || unpackedBytes < 1 || ratio < 1 || parts < 1)
            throw new IllegalArgumentException("limits must be positive");
    }

    public UploadLimits withBytes(long most) {
        return new UploadLimits(most, unpackedBytes, ratio, parts, formulasAllowed);
    }

    public UploadLimits withUnpackedBytes(long most) {
        return new UploadLimits(bytes, most, ratio, parts, formulasAllowed);
    }

    public UploadLimits withoutFormulas() {
        return new UploadLimits(bytes, unpackedBytes, ratio, parts, false);
    }

    static String megabytes(long bytes) {
        return bytes >= MEBI ? bytes / MEBI + "MB" : bytes + "バイト";
    }
}
