package org.postbag.correspondence.inbox;

import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.message.DefaultBodyDescriptorBuilder;
import org.apache.james.mime4j.message.MaximalBodyDescriptor;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.util.ByteSequence;

/** Takes a mail apart as it streams by, whatever state it is in, and stops where it breaks a limit of law.md EM-9. */
final class MailWalk extends AbstractContentHandler {

    private static final MimeConfig LENIENT = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(MailLimits.MOST_HEAD_BYTES)
            .setMaxHeaderCount(MailLimits.MOST_HEAD_LINES)
            .setMaxContentLen(-1)
            .build();

    private static final String LONG_HEAD = "The technical lines above this email are longer than 64 kB.";

    private final Visitor visitor;
    private boolean headRead;
    private int headBytes;
    private int depth;
    private int leaf;

    private MailWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    /**
     * Shows every part of the mail to the visitor, in order.
     *
     * @throws MailUnreadable if it breaks a limit or cannot be made out
     * @throws IOException if the stream itself fails
     */
    static void through(InputStream mail, Visitor visitor) throws IOException {
        MimeStreamParser parser = new MimeStreamParser(
                LENIENT, DecodeMonitor.SILENT, new DefaultBodyDescriptorBuilder(null, null, DecodeMonitor.SILENT));
        parser.setContentDecoding(true);
        // A forwarded mail is a file of this one, not a part of its text.
        parser.setNoRecurse();
        parser.setContentHandler(new MailWalk(visitor));
        try {
            parser.parse(MailLimits.bounded(mail));
        } catch (MaxHeaderLengthLimitException | MaxHeaderLimitException tooMuch) {
            throw new MailUnreadable(LONG_HEAD, tooMuch);
        } catch (MimeException | MimeIOException damaged) {
            throw new MailUnreadable("This email is damaged.", damaged);
        }
    }

    @Override
    public void startHeader() {
        headBytes = 0;
    }

    @Override
    public void field(Field field) {
        ByteSequence raw = field.getRaw();
        headBytes += raw == null ? field.getName().length() + field.getBody().length() : raw.length();
        if (headBytes > MailLimits.MOST_HEAD_BYTES) {
            throw new MailUnreadable(LONG_HEAD);
        }
        if (!headRead) {
            visitor.head(field);
        }
    }

    @Override
    public void endHeader() {
        headRead = true;
    }

    @Override
    public void startMultipart(BodyDescriptor description) {
        if (++depth > MailLimits.DEEPEST) {
            throw new MailUnreadable("This email has parts within parts, more than " + MailLimits.DEEPEST + " deep.");
        }
        if (depth == 1) {
            visitor.outermost(description.getMimeType());
        }
    }

    @Override
    public void endMultipart() {
        depth--;
    }

    @Override
    public void body(BodyDescriptor description, InputStream content) throws IOException {
        if (leaf >= MailLimits.MOST_PARTS) {
            throw new MailUnreadable("This email has more than " + MailLimits.MOST_PARTS + " parts.");
        }
        visitor.leaf(leaf++, (MaximalBodyDescriptor) description, content);
    }

    /** Sees the parts of a mail one after the other. */
    interface Visitor {

        /** A line of the mail's own head. */
        default void head(Field field) {}

        /** What holds all parts, if there are several. */
        default void outermost(String type) {}

        /** A part that holds no others, decoded; its number is that of {@link MailPart#number()}. */
        void leaf(int number, MaximalBodyDescriptor description, InputStream content) throws IOException;
    }
}
