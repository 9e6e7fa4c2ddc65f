package org.postbag.correspondence.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends by SMTP to one relay, over connections that stay open from one mail to the next. */
final class SmtpRelay implements MailRelay, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SmtpRelay.class);

    /** Codes that speak of the address, not of the talk between the programs (RFC 5321 section 4.2.3, RFC 7504). */
    private static final Set<Integer> NO_SUCH_ADDRESS = Set.of(550, 551, 553, 554, 556);

    /** How Jakarta Mail begins to say that it sends nothing over a connection in the open. */
    private static final String IN_THE_OPEN = "STARTTLS is required";

    private static final Pattern NAME = Pattern.compile("(?:^| )<?([0-9A-Za-z][0-9A-Za-z._-]{15,99})>?$");

    private final JavaMailSenderImpl sender;
    private final MailComposer composer;
    private final SmtpConnections connections;

    SmtpRelay(JavaMailSenderImpl sender, MailProperties settings, Clock clock) {
        MailImplementation.name();
        this.sender = sender;
        this.composer = new MailComposer(settings.emptyReturnPath());
        this.connections = new SmtpConnections(sender, settings.keepOpen(), clock);
        Properties properties = sender.getJavaMailProperties();
        String timeout = Long.toString(settings.timeout().toMillis());
        for (String name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.putIfAbsent("mail.smtp." + name, timeout);
        }
        properties.putIfAbsent("mail.smtp.socketFactory", new NoDelaySocketFactory());
        properties.putIfAbsent("mail.smtp.socketFactory.fallback", "false");
    }

    @Override
    public Optional<String> send(OutgoingMail mail) {
        MimeMessage message;
        Address[] recipients;
        Transport connection;
        try {
            message = composer.compose(mail, sender.getSession());
            recipients = message.getAllRecipients();
            connection = connections.take();
        } catch (MessagingException problem) {
            throw notTaken(mail, problem).beforeItBegan();
        }
        try {
            connection.sendMessage(message, recipients);
        } catch (MessagingException problem) {
            connections.discard(connection);
            throw notTaken(mail, problem);
        } catch (RuntimeException problem) {
            connections.discard(connection);
            throw problem;
        }
        Optional<String> name = name(connection);
        connections.giveBack(connection);
        return name;
    }

    /** The relay's own words may hold the address: only the kind of problem is logged. */
    private static MailNotSent notTaken(OutgoingMail mail, MessagingException problem) {
        MailNotSent told = told(problem);
        log.warn("Mail {} was not taken: {} ({})", mail.messageId(), told.getMessage(), problem.getClass());
        return told;
    }

    /** Relays that report by webhook answer with a name of theirs, mostly a UUID, at the end (RFC 5321 leaves the words free). */
    private static Optional<String> name(Transport connection) {
        String answer = connection instanceof SMTPTransport smtp ? String.valueOf(smtp.getLastServerResponse()) : "";
        Matcher name = NAME.matcher(answer.strip());
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    /**
     * Connects and signs in, and sends nothing.
     *
     * @throws MailNotSent if that does not work
     */
    void tryOut() {
        try {
            connections.giveBack(connections.take());
        } catch (MessagingException problem) {
            log.warn("A mail server could not be tried out: {}", problem.toString());
            throw told(problem);
        }
    }

    @Override
    public void close() {
        connections.close();
    }

    private static MailNotSent told(MessagingException problem) {
        if (isBehind(InnerServerRefused.class, problem)) {
            return new MailNotSent(InnerServerRefused.sentence(), false);
        }
        if (isBehind(SSLHandshakeException.class, problem)) {
            return new MailNotSent("The mail server’s certificate is not to be trusted. Tell the operator.", false);
        }
        int refused = 0;
        for (Exception next = problem; next instanceof MessagingException message; next = message.getNextException()) {
            if (message instanceof SMTPAddressFailedException address) {
                return NO_SUCH_ADDRESS.contains(address.getReturnCode())
                        ? new MailNotSent("The address does not take mail. Check it, or write by post.", true)
                        : new MailNotSent("The other side cannot take mail at the moment.", false);
            }
            if (message instanceof AuthenticationFailedException) {
                return new MailNotSent("The mail server did not accept our sign-in. Tell the operator.", false);
            }
            if (message instanceof SMTPSenderFailedException sender) {
                refused = sender.getReturnCode();
            } else if (message instanceof SMTPSendFailedException data) {
                refused = data.getReturnCode();
            }
        }
        if (refused >= 500) {
            return new MailNotSent("The mail server refused the letter (" + refused + "). Tell the operator.", true);
        }
        if (refused >= 400) {
            return new MailNotSent("The mail server is busy.", false);
        }
        return String.valueOf(problem.getMessage()).startsWith(IN_THE_OPEN)
                ? new MailNotSent("The mail server offers no protected connection. Tell the operator.", false)
                : new MailNotSent(MailNotSent.UNREACHABLE, false);
    }

    private static boolean isBehind(Class<? extends Exception> kind, Throwable problem) {
        Throwable next = problem;
        while (next != null && !kind.isInstance(next)) {
            next = next.getCause();
        }
        return next != null;
    }
}
