package org.postbag.correspondence.mail;

import java.util.List;
import java.util.Optional;
import org.postbag.kernel.Language;

/**
 * What a mail says, and what it brings along.
 *
 * @param text the whole of it as plain text
 * @param html the whole of it with its formatting, for programs that show it; made by us from clean parts
 * @param files what goes along, in this order
 */
public record MailBody(Language language, String text, Optional<String> html, List<MailAttachment> files) {

    /** Words alone. */
    public MailBody(Language language, String text, Optional<String> html) {
        this(language, text, html, List.of());
    }

    /** The same words, and these files. */
    public MailBody with(List<MailAttachment> along) {
        return new MailBody(language, text, html, List.copyOf(along));
    }
}
