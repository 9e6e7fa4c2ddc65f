package org.postbag.correspondence.inbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.postbag.correspondence.files.ContentHash;
import org.postbag.correspondence.files.FileTypes;
import org.postbag.correspondence.mail.HeaderText;

/** The files of one mail, each looked at while it streams by and none of them held (law.md EM-9, EM-10). */
final class AttachedFiles {

    private static final int LONGEST_NAME = 200;

    private final List<MailPart> files = new ArrayList<>();
    private final Unpacking unpacking = new Unpacking();
    private int besidesPictures;

    /** What the sender calls a file, on one line; may be empty. */
    static String nameOf(MaximalBodyDescriptor description) {
        String name = Optional.ofNullable(description.getContentDispositionFilename())
                .or(() -> Optional.ofNullable(
                        description.getContentTypeParameters().get("name")))
                .orElse("");
        return HeaderText.clean(DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT), LONGEST_NAME);
    }

    void add(int number, MaximalBodyDescriptor description, InputStream content) throws IOException {
        String id = HeaderText.clean(
                Optional.ofNullable(description.getContentId()).orElse("").replaceAll("[<>]", ""), LONGEST_NAME);
        boolean picture = !id.isEmpty() && !"attachment".equalsIgnoreCase(description.getContentDispositionType());
        if (!picture && ++besidesPictures > MailLimits.MOST_FILES) {
            throw new MailUnreadable("This email has more than " + MailLimits.MOST_FILES + " files.");
        }
        String name = nameOf(description);
        ContentHash hash = new ContentHash();
        InputStream hashed = hash.of(content);
        byte[] beginning = hashed.readNBytes(FileTypes.LOOKED_AT);
        Optional<String> allowed = FileTypes.allowed(name, beginning);
        Optional<FileRefusal> refusal = allowed.isPresent()
                ? Optional.empty()
                : Optional.of(FileTypes.isOfferedKind(name) ? FileRefusal.CONTENT : FileRefusal.KIND);
        Counting rest = new Counting(hashed);
        boolean macros = false;
        if (allowed.isPresent() && FileTypes.isArchive(beginning)) {
            Unpacking.Finding finding =
                    unpacking.look(new SequenceInputStream(new ByteArrayInputStream(beginning), rest));
            refusal = finding.refusal();
            macros = finding.macros();
        }
        rest.transferTo(OutputStream.nullOutputStream());
        String declared = HeaderText.clean(description.getMimeType().toLowerCase(Locale.ROOT), LONGEST_NAME);
        files.add(new MailPart(
                number,
                name,
                allowed.orElse(declared),
                id,
                beginning.length + rest.count(),
                refusal,
                hash.value(),
                macros));
    }

    List<MailPart> all() {
        return List.copyOf(files);
    }
}
