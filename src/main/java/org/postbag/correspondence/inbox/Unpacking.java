package org.postbag.correspondence.inbox;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Looks into the files of one mail that are archives inside, as office documents are, and keeps nothing of it: how far they unpack
 * (law.md EM-9), and whether they carry programs (law.md EM-10).
 */
final class Unpacking {

    /** Short texts of one letter pack a thousand times and harm nobody. */
    private static final long HARMLESS_BYTES = 1024 * 1024;

    private static final int MOST_ENTRIES = 10_000;

    private long left = MailLimits.MOST_UNPACKED_BYTES;

    /** What was found in an archive. */
    record Finding(Optional<FileRefusal> refusal, boolean macros) {}

    Finding look(InputStream archive) throws IOException {
        Counting packed = new Counting(archive);
        boolean macros = false;
        try {
            ZipInputStream zip = new ZipInputStream(packed);
            byte[] buffer = new byte[16 * 1024];
            long unpacked = 0;
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                macros |= isProgram(entry.getName());
                if (++entries > MOST_ENTRIES) {
                    return new Finding(Optional.of(FileRefusal.UNPACKS), macros);
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    left -= read;
                    if (left < 0
                            || unpacked > HARMLESS_BYTES
                                    && unpacked > MailLimits.MOST_TIMES_UNPACKED * packed.count()) {
                        return new Finding(Optional.of(FileRefusal.UNPACKS), macros);
                    }
                }
            }
            return new Finding(entries == 0 ? Optional.of(FileRefusal.DAMAGED) : Optional.empty(), macros);
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            return new Finding(Optional.of(FileRefusal.DAMAGED), macros);
        }
    }

    private static boolean isProgram(String entry) {
        String name = entry.toLowerCase(Locale.ROOT);
        return name.endsWith("vbaproject.bin")
                || name.startsWith("basic/")
                || name.startsWith("scripts/")
                || name.contains("/macrosheets/");
    }
}
