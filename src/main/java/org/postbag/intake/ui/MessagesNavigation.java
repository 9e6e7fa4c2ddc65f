package org.postbag.intake.ui;

import java.util.List;
import org.postbag.correspondence.inbox.MailInbox;
import org.postbag.correspondence.inbox.MailQueue;
import org.postbag.offices.CurrentStaff;
import org.postbag.uikit.Count;
import org.postbag.uikit.NavigationGroup;
import org.postbag.uikit.NavigationItem;
import org.postbag.uikit.NavigationSource;
import org.postbag.uikit.PbIcon;
import org.springframework.stereotype.Component;

/** The link to the message inbox, with how much waits to be sorted. */
@Component
public class MessagesNavigation implements NavigationSource {

    /** The message inbox. */
    public static final String MESSAGES = "staff/messages";

    private static final int BEFORE_CASES = 10;

    private final MailInbox inbox;
    private final CurrentStaff staff;

    MessagesNavigation(MailInbox inbox, CurrentStaff staff) {
        this.inbox = inbox;
        this.staff = staff;
    }

    @Override
    public List<NavigationItem> items() {
        boolean reads =
                staff.principal().flatMap(person -> person.activeOffice()).isPresent();
        return reads
                ? List.of(new NavigationItem(
                        NavigationGroup.CASEWORK,
                        BEFORE_CASES,
                        "New messages",
                        PbIcon.MAIL,
                        MESSAGES,
                        Count.of(inbox.count(MailQueue.TO_SORT)),
                        false))
                : List.of();
    }
}
