package org.postbag.correspondence;

import java.util.Optional;
import org.postbag.kernel.EmailAddress;

/**
 * What decides whether something that arrived may be answered automatically. A report from the public form has only a sender.
 *
 * @param returnPath where an automatic answer would go (RFC 3834 section 4); empty when it is {@code <>} or not known
 * @param autoSubmitted value of that header, or empty
 * @param precedence value of that header, or empty
 * @param fromList whether it has any {@code List-} header
 * @param suppressed whether it has {@code X-Auto-Response-Suppress}
 * @param report whether it is a {@code multipart/report}, such as a bounce
 * @param ourOwn whether it bears our loop header
 * @param addressedToUs whether the office stands in To or Cc
 */
public record ArrivedMail(
        Optional<EmailAddress> returnPath,
        String autoSubmitted,
        String precedence,
        boolean fromList,
        boolean suppressed,
        boolean report,
        boolean ourOwn,
        boolean addressedToUs) {

    /** A report from the public form or typed in by staff. */
    public static ArrivedMail typed(Optional<EmailAddress> sender) {
        return new ArrivedMail(sender, "", "", false, false, false, false, true);
    }
}
