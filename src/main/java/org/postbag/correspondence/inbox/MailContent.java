package org.postbag.correspondence.inbox;

import java.util.List;

/**
 * A mail as staff read it.
 *
 * @param text the plain text, or the text of the HTML
 * @param hasPage whether it was sent as a page too, see {@link MailPages}
 * @param files what came with it
 * @param hints what it says about its writer
 */
public record MailContent(String text, boolean hasPage, List<ReceivedFile> files, SenderHints hints) {}
