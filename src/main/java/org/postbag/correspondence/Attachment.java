package org.postbag.correspondence;

import java.util.UUID;

/**
 * A file that goes along with a letter.
 *
 * @param type as its content tells
 */
public record Attachment(UUID id, String name, String type, long bytes) {

    /** Where staff download it, below the application. */
    public String address() {
        return AttachmentDownloads.FILES + id;
    }
}
