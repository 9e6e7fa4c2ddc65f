package org.postbag.correspondence.inbox;

import java.util.UUID;

/**
 * Where a mail is found on the mail server, by which it is known to be taken already (law.md EM-8).
 *
 * @param uidValidity as the server says; a change of it makes all UIDs mean other mails (RFC 3501 section 2.3.1.1)
 */
record ArrivingMail(UUID mailbox, long uidValidity, long uid) {}
