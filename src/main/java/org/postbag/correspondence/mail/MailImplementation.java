package org.postbag.correspondence.mail;

import jakarta.mail.util.StreamProvider;
import org.eclipse.angus.mail.util.MailStreamProvider;

/**
 * Tells Jakarta Mail by whom it is implemented. It asks for every part of every mail, and would else search each file of the class
 * path for the answer, which took an eighth of the time a letter takes.
 */
final class MailImplementation {

    private MailImplementation() {}

    /** Says so to the whole virtual machine, unless somebody has said otherwise. */
    static void name() {
        System.getProperties().putIfAbsent(StreamProvider.class.getName(), MailStreamProvider.class.getName());
    }
}
