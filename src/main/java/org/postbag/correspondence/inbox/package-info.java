/**
 * Mail as it comes in: mailboxes are read, every mail is kept whole before anything else is done with it, then read, and then put on
 * its case, made an enquiry, or laid aside for somebody to look at.
 */
@NamedInterface("inbox")
@NullMarked
package org.postbag.correspondence.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
