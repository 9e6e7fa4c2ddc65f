package org.postbag.correspondence.inbox;

import java.util.Optional;

/**
 * A file that came with a mail.
 *
 * @param number its place among the leaves of the mail, from 0; how it is found again
 * @param name as the sender gave it, cleaned; may be empty
 * @param type as its content tells if it is handed out, else as the sender declared it, which proves nothing
 * @param contentId how the mail's own HTML names it, or empty
 * @param bytes its size once decoded
 * @param refusal why it is not handed out; empty when it is (law.md EM-10)
 * @param contentHash the same for the same bytes, whatever they are called
 * @param macros whether it carries programs of an office document
 */
public record MailPart(
        int number,
        String name,
        String type,
        String contentId,
        long bytes,
        Optional<FileRefusal> refusal,
        String contentHash,
        boolean macros) {

    /** Whether it is of a kind that is handed out. */
    public boolean allowed() {
        return refusal.isEmpty();
    }
}
