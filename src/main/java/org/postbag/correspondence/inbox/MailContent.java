package org.postbag.correspondence.inbox;

import java.util.List;
import java.util.Optional;

/**
 * A mail as staff read it.
 *
 * @param text the plain text, or the text of the HTML
 * @param html cleaned HTML, if it has any; shown only in a sandboxed frame
 * @param files what came with it
 */
public record MailContent(String text, Optional<String> html, List<MailPart> files) {}
