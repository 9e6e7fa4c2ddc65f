package org.postbag.correspondence.mail;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that goes along with a mail.
 *
 * @param name as its reader sees it
 * @param type as its content tells
 */
public record MailAttachment(String name, String type, Content content) {

    /** The bytes of a file. */
    public interface Content {

        /** A stream from the beginning, each time anew: a mail may be tried several times. */
        InputStream open() throws IOException;
    }
}
