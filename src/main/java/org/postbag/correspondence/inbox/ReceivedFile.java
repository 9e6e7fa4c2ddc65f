package org.postbag.correspondence.inbox;

/**
 * A file of a mail and what the virus scanner says of it.
 *
 * @param part the file
 * @param scan as it is known now
 */
public record ReceivedFile(MailPart part, ScanState scan) {

    /** Whether staff may download it. */
    public boolean handedOut() {
        return part.allowed() && scan.opens();
    }
}
