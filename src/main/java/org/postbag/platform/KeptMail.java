package org.postbag.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postbag.kernel.Ids;

/**
 * Mail in a folder: one file for each mail, one folder for each address. A mail is on the disk before its delivery is confirmed, so
 * {@code kill -9} loses none.
 */
final class KeptMail {

    private static final Pattern FIT_FOR_A_FOLDER = Pattern.compile("[a-z0-9][a-z0-9._+=@-]{0,199}");

    private final Path folder;

    KeptMail(Path folder) {
        this.folder = folder;
    }

    /** Writes the mail and returns when the disk has it. */
    void keep(String address, byte[] mail) throws IOException {
        Path mailbox = Files.createDirectories(folder.resolve(folderOf(address)));
        String name = Ids.next().toString();
        Path unfinished = mailbox.resolve(name + ".part");
        try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(mail);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            file.force(true);
        }
        Files.move(unfinished, mailbox.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        flush(mailbox);
        flush(folder);
    }

    /** Reads every mail again, in the order of arrival. */
    void forEach(Consumer<byte[]> mail) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            List<Path> kept = files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted((one, other) -> one.getFileName().compareTo(other.getFileName()))
                    .toList();
            for (Path file : kept) {
                mail.accept(Files.readAllBytes(file));
            }
        } catch (IOException problem) {
            throw new UncheckedIOException("The mail in " + folder + " could not be read", problem);
        }
    }

    /** A name that stays inside the folder, whatever somebody wrote for an address. */
    private static String folderOf(String address) {
        String name = address.toLowerCase(Locale.ROOT);
        if (FIT_FOR_A_FOLDER.matcher(name).matches()) {
            return name;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return "other-" + HexFormat.of().formatHex(digest.digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void flush(Path directory) throws IOException {
        try (FileChannel entry = FileChannel.open(directory, StandardOpenOption.READ)) {
            entry.force(true);
        }
    }
}
