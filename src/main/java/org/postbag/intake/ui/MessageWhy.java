package org.postbag.intake.ui;

import java.util.Optional;
import org.postbag.correspondence.inbox.MailRow;
import org.postbag.correspondence.inbox.ReviewReason;
import org.postbag.uikit.FileSize;
import org.postbag.uikit.Strip;

/** What has become of a message, or why somebody has to decide about it, in one sentence. */
final class MessageWhy {

    private static final String DECIDE = "Why it needs a decision:";

    private MessageWhy() {}

    static Strip of(MailRow row) {
        return switch (row.state()) {
            case ARRIVED -> Strip.info("", "It has just arrived and is being read.");
            case ENQUIRY ->
                row.open()
                        ? Strip.info(DECIDE, "It is a new enquiry, and nobody has taken it on yet.")
                        : Strip.info("", "It began the case below.");
            case THREADED -> Strip.info("", "It is on the case below.");
            case REVIEW ->
                Strip.info(DECIDE, row.why().map(MessageWhy::sentence).orElse("It belongs nowhere for sure."));
            case AUTOMATIC ->
                Strip.info(
                        "", "A program wrote it, such as an out-of-office answer. It is no case and gets no answer.");
            case BOUNCE -> Strip.info("", "A letter of ours did not arrive. It is no case.");
            case SPAM -> Strip.info("", "It was set aside as no casework. Nobody was told.");
            case UNREADABLE ->
                Strip.warning(
                        row.problem().orElse("This email could not be read."),
                        "It is kept as it came (" + FileSize.words(row.bytes()) + ").",
                        MailDownload.ofOriginal(row.id()));
        };
    }

    /** That the name of its sender may be forged, whatever else is to be said of it (law.md EM-8). */
    static Optional<Strip> doubt(MailRow row) {
        return row.unproven()
                ? Optional.of(Strip.warning(
                        "It may not be from whom it says.",
                        "The mail server could not confirm the sender. Nothing was sent to that address."))
                : Optional.empty();
    }

    private static String sentence(ReviewReason why) {
        return switch (why) {
            case UNKNOWN_SENDER ->
                "It answers a letter of a case, but came from an address that the case does not know. Check who wrote it.";
            case UNPROVEN_SENDER ->
                "It answers a letter of a case, but the mail server says that it is not from whom it names. Check by phone.";
            case TWO_CASES -> "It points to two cases.";
            case CASE_CLOSED -> "It is about a case that is closed.";
            case IMPORTED -> "It was imported from another system, where it may have been answered.";
            case NOT_THAT_CASE -> "A colleague took it off a case where it does not belong.";
            case NO_SENDER -> "It does not say who wrote it.";
        };
    }
}
