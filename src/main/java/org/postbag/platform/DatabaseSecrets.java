package org.postbag.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/**
 * Passwords of the embedded PostgreSQL, made once for its folder and kept beside the data, readable by their owner only.
 *
 * @param superuser of the role that sets everything up
 * @param owner of the role that owns the tables
 * @param application of the role that everything else runs as
 */
record DatabaseSecrets(String superuser, String owner, String application) {

    private static final int BYTES = 24;

    /** The passwords of a folder; missing ones are made. */
    static DatabaseSecrets in(Path home) throws IOException {
        return new DatabaseSecrets(
                secret(home.resolve("superuser.secret")),
                secret(home.resolve("owner.secret")),
                secret(home.resolve("application.secret")));
    }

    private static String secret(Path file) throws IOException {
        if (Files.notExists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            Path written = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(written);
            Files.createFile(written, ownerOnly(file));
            Files.writeString(written, HexFormat.of().formatHex(random), StandardOpenOption.WRITE);
            // The whole password is there, or none: a program killed here leaves no half of one.
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        Set<String> views = file.getFileSystem().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
