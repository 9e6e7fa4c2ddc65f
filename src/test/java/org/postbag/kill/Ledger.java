package org.postbag.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What residents know, kept outside the database: what they set out to send, and what they were told was received. */
final class Ledger implements AutoCloseable {

    private final FileChannel file;

    Ledger(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** A resident presses "Send". */
    void begun(String mark) {
        write("begun " + mark + "\n");
    }

    /** The resident sees the receipt. */
    void acknowledged(String mark, String reference) {
        write("acknowledged " + mark + " " + reference + "\n");
    }

    private synchronized void write(String line) {
        try {
            file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            file.force(false);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** The ledger as it was left; a last line cut off by a kill counts as not written. */
    static Read read(Path path) throws IOException {
        Set<String> begun = new HashSet<>();
        Map<String, String> acknowledged = new HashMap<>();
        String text = Files.readString(path);
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            String[] words = line.split(" ");
            if (words[0].equals("begun")) {
                begun.add(words[1]);
            } else {
                acknowledged.put(words[1], words[2]);
            }
        }
        return new Read(begun, acknowledged);
    }

    /** What was begun, and the reference of what was acknowledged, by mark. */
    record Read(Set<String> begun, Map<String, String> acknowledged) {}
}
