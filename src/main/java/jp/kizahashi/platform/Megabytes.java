package jp.kizahashi.platform;

import java.util.Locale;

/** Sizes of files and of room on a disk in words, the same on every page. */
public final class Megabytes {
    private Megabytes() {}

    /** In MB of 1,000,000 bytes with one digit, at least 0.1, or in GB from a thousand MB. */
    public static String text(long bytes) {
        double megabytes = Math.max(0.1, bytes / 1e6);
        return megabytes < 1000
                ? String.format(Locale.ROOT, "%.1f MB", megabytes)
                : String.format(Locale.ROOT, "%,.1f GB", megabytes / 1000);
    }
}
