package org.postbag.correspondence.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.docx4j.model.fields.AbstractMerger;
import org.docx4j.model.fields.merge.DataFieldName;
import org.docx4j.model.fields.merge.MailMerger;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/**
 * Merges a letter into a Word file. The file is opened as data: macros are refused, what it unpacks to is bounded, and no expression
 * in it is evaluated, for merge fields are names and nothing else.
 */
final class WordMerge {

    /** What a letterhead with a few pictures needs, and far from what a bomb unpacks to. */
    private static final long MOST_UNPACKED = 40L * 1024 * 1024;

    private static final int MOST_PARTS = 500;
    private static final int PIECE = 64 * 1024;
    private static final Pattern LETTER_FIELD =
            Pattern.compile("(?i)MERGEFIELD\\s+\"?" + MergeField.LETTER.word() + "\\b");

    private WordMerge() {}

    /**
     * Whether letters can be merged into this file.
     *
     * @throws WordFileRefused if not; says why
     */
    static void check(byte[] file) {
        requireHarmless(file);
        WordprocessingMLPackage word = open(file);
        if (!LETTER_FIELD.matcher(word.getMainDocumentPart().getXML()).find()) {
            throw new WordFileRefused("The file has no merge field named " + MergeField.LETTER.word()
                    + ", so the words of the letter would have no place in it. In Word, choose Insert, Quick Parts, Field,"
                    + " MergeField.");
        }
        merge(word, Map.of());
    }

    /** The file with the letter in it. */
    static byte[] merge(byte[] file, PaperLetter letter) {
        Map<String, String> values = new HashMap<>();
        Stream.of(MergeField.values())
                .forEach(field -> values.put(field.word(), String.join("\n", field.linesOf(letter))));
        return merge(open(file), values);
    }

    private static byte[] merge(WordprocessingMLPackage word, Map<String, String> values) {
        Map<DataFieldName, String> fields = new HashMap<>();
        values.forEach((name, value) -> fields.put(new DataFieldName(name), value));
        try {
            AbstractMerger.setOutputField(MailMerger.OutputField.REMOVED);
            new MailMerger(word).performMerge(fields, true);
            ByteArrayOutputStream merged = new ByteArrayOutputStream();
            word.save(merged);
            return merged.toByteArray();
        } catch (Docx4JException | RuntimeException unfit) {
            throw unreadable();
        }
    }

    private static WordprocessingMLPackage open(byte[] file) {
        try {
            return WordprocessingMLPackage.load(new ByteArrayInputStream(file));
        } catch (Docx4JException | RuntimeException unfit) {
            throw unreadable();
        }
    }

    private static void requireHarmless(byte[] file) {
        long unpacked = 0;
        int parts = 0;
        byte[] piece = new byte[PIECE];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().toLowerCase(java.util.Locale.ROOT).contains("vbaproject")) {
                    throw new WordFileRefused(
                            "The file holds macros. Save it as a Word document (.docx) without them.");
                }
                parts++;
                for (int length = read(zip, piece); length > 0; length = read(zip, piece)) {
                    unpacked += length;
                    if (unpacked > MOST_UNPACKED || parts > MOST_PARTS) {
                        throw new WordFileRefused("The file is too large. Use smaller pictures in it.");
                    }
                }
            }
        } catch (IOException broken) {
            throw unreadable();
        }
        if (parts == 0) {
            throw unreadable();
        }
    }

    private static int read(InputStream zip, byte[] piece) throws IOException {
        return zip.read(piece, 0, piece.length);
    }

    private static WordFileRefused unreadable() {
        return new WordFileRefused("This is no Word document that can be read. Save it in Word as a document (.docx).");
    }
}
