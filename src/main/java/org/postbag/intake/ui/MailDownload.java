package org.postbag.intake.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.UUID;

/** A link that downloads: not a screen, so the browser asks for it itself. */
final class MailDownload {

    private static final String MAIL = "/staff/mail/";

    private MailDownload() {}

    /** A file of a message. */
    static Anchor ofFile(UUID message, int number) {
        return link(MAIL + message + "/files/" + number);
    }

    /** The message as it came. */
    static Anchor ofOriginal(UUID message) {
        Anchor link = link(MAIL + message);
        link.setText("Download the original");
        return link;
    }

    private static Anchor link(String address) {
        Anchor link = new Anchor(address);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }
}
