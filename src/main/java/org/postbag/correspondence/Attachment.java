package org.postbag.correspondence;

import java.util.UUID;

/**
 * A file that goes along with a letter.
 *
 * @param type as its content tells
 * @param scanned whether the virus scanner has looked into it
 */
public record Attachment(UUID id, String name, String type, long bytes, boolean scanned) {

    /** Where staff download it, below the application. */
    public String address() {
        return AttachmentDownloads.FILES + id;
    }
}
