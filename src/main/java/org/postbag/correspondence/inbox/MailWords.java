package org.postbag.correspondence.inbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.postbag.correspondence.mail.HeaderText;

/** The words of a mail: its plain texts, and its first page of HTML. Of either as much is kept as is shown (law.md EM-9). */
final class MailWords {

    private static final String CUT =
            "\n\n[This message is longer than 1 MB. The rest stands in the email as it came.]";

    private final List<String> texts = new ArrayList<>();
    private int textLeft = MailLimits.MOST_TEXT_BYTES;
    private @Nullable String html;
    private boolean textCut;
    private boolean htmlCut;

    /** Takes a part if it is words; returns whether it is. */
    boolean add(String type, MaximalBodyDescriptor description, InputStream content) throws IOException {
        if ("attachment".equalsIgnoreCase(description.getContentDispositionType())
                || description.getContentDispositionFilename() != null) {
            return false;
        }
        if (type.equals("text/plain")) {
            byte[] beginning = content.readNBytes(textLeft);
            textLeft -= beginning.length;
            textCut |= drain(content);
            texts.add(new String(beginning, charset(description)));
            return true;
        }
        if (html == null && type.equals("text/html")) {
            byte[] beginning = content.readNBytes(MailLimits.MOST_TEXT_BYTES);
            htmlCut = drain(content);
            html = new String(beginning, charset(description));
            return true;
        }
        return false;
    }

    /** What a person reads: the plain text, or the text of the HTML. */
    String readable() {
        String plain = String.join("\n\n", texts);
        boolean fromHtml = plain.isBlank() && html != null;
        String text = HeaderText.cleanBody(fromHtml ? plainOf(html) : plain).strip();
        return (fromHtml ? htmlCut : textCut) ? text + CUT : text;
    }

    /** The page as it came. */
    Optional<String> html() {
        return Optional.ofNullable(html);
    }

    /** As much of a part as may be held; the rest is read past. */
    static String beginning(InputStream content, Charset charset) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        kept.write(content.readNBytes(MailLimits.MOST_TEXT_BYTES));
        drain(content);
        return kept.toString(charset);
    }

    /** Whether there was anything left. */
    private static boolean drain(InputStream content) throws IOException {
        return content.transferTo(OutputStream.nullOutputStream()) > 0;
    }

    private static String plainOf(String html) {
        Document document = Jsoup.parse(html);
        document.select("script,style,head,title").remove();
        document.select("p,div,tr,li,h1,h2,h3,h4,blockquote").forEach(block -> block.prependText("\n"));
        return document.wholeText()
                .replaceAll("[ \\t\\u00A0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n");
    }

    private static Charset charset(MaximalBodyDescriptor description) {
        try {
            String name = description.getCharset();
            // What claims to be ASCII and is not, is mostly UTF-8.
            return name == null || name.equalsIgnoreCase("us-ascii") ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
