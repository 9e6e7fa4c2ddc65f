package org.postbag.correspondence.mail;

import java.util.Optional;
import org.postbag.kernel.Language;

/**
 * What a mail says.
 *
 * @param text the whole of it as plain text
 * @param html the whole of it with its formatting, for programs that show it; made by us from clean parts
 */
public record MailBody(Language language, String text, Optional<String> html) {}
