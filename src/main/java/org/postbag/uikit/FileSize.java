package org.postbag.uikit;

import java.util.Locale;

/** The size of a file as people read it. */
public final class FileSize {

    private static final long KILO = 1_000;

    private FileSize() {}

    /** Such as "48 KB" or "1.2 MB"; a small file has at least 1 KB. */
    public static String words(long bytes) {
        if (bytes < KILO * KILO) {
            return Math.max(1, Math.round((double) bytes / KILO)) + " KB";
        }
        return String.format(Locale.UK, "%.1f MB", (double) bytes / (KILO * KILO));
    }
}
