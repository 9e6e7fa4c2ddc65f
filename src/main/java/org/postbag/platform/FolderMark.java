package org.postbag.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import org.postbag.kernel.MachineMark;

/**
 * A file in the data folder of the embedded PostgreSQL. Whoever copies the folder copies the file as well, so that its words alone
 * would tell nothing: what counts besides is when its file system first had it in this state, which no copy takes along.
 */
final class FolderMark implements MachineMark {

    private static final String FILE = "installation";
    private static final String CHANGED = "unix:ctime";

    private final String value;

    FolderMark(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            if (Files.notExists(file)) {
                Files.writeString(file, UUID.randomUUID() + "\n", StandardOpenOption.CREATE_NEW);
            }
            value = Files.readString(file).strip() + "/" + changed(file);
        } catch (IOException problem) {
            throw new UncheckedIOException("The file " + file + " can be neither read nor written", problem);
        }
    }

    private static String changed(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? String.valueOf(Files.getAttribute(file, CHANGED))
                : String.valueOf(
                        Files.readAttributes(file, BasicFileAttributes.class).creationTime());
    }

    @Override
    public String value() {
        return value;
    }
}
