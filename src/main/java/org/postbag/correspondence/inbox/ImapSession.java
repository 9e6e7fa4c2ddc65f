package org.postbag.correspondence.inbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.postbag.correspondence.mail.InnerServers;

/** One connection to a mailbox: what is new in it, each mail as a stream, and its way to the folder of what is taken (RFC 3501). */
final class ImapSession implements AutoCloseable {

    private static final int FETCH_BYTES = 256 * 1024;
    /** How often it is asked where the server does not tell. */
    private static final int POLL_MILLIS = 5_000;

    /** Asked for all mails at once; else each is a question of its own. */
    private static final FetchProfile NUMBERS_AND_FLAGS = new FetchProfile();

    static {
        NUMBERS_AND_FLAGS.add(UIDFolder.FetchProfileItem.UID);
        NUMBERS_AND_FLAGS.add(FetchProfile.Item.FLAGS);
    }

    private final IMAPStore store;
    private final IMAPFolder folder;
    private final Folder processed;
    private final boolean tells;
    private final boolean moves;
    private final boolean removesOne;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ScheduledExecutorService waker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "mailbox-waker");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * @param servers which a mailbox may name; the installation's own server is its operator's
     * @throws MessagingException if it cannot be opened
     */
    ImapSession(MailboxAccess access, InboxProperties defaults, InnerServers servers) throws MessagingException {
        String protocol = access.security() == NewMailbox.Protection.TLS ? "imaps" : "imap";
        Properties properties = properties(protocol, access, defaults);
        if (access.host().isPresent()) {
            properties.put("mail." + protocol + ".socketFactory", servers.sockets());
            properties.setProperty("mail." + protocol + ".socketFactory.fallback", "false");
        }
        Store opened = Session.getInstance(properties).getStore(protocol);
        opened.connect(
                access.host().orElse(defaults.host()),
                access.port().orElseGet(() -> access.host().isPresent() ? -1 : defaults.port()),
                access.username(),
                access.credential());
        this.store = (IMAPStore) opened;
        try {
            this.folder = (IMAPFolder) opened.getFolder(access.folder());
            this.folder.open(Folder.READ_WRITE);
            // Asked now, since what is not the folder's goes over a connection of its own, which the server closes when
            // it rests.
            this.tells = store.hasCapability("IDLE");
            this.moves = store.hasCapability("MOVE");
            this.removesOne = store.hasCapability("UIDPLUS");
            this.processed = opened.getFolder(access.processedFolder());
            if (!processed.exists()) {
                processed.create(Folder.HOLDS_MESSAGES);
            }
        } catch (MessagingException | RuntimeException unfit) {
            close();
            throw unfit;
        }
    }

    private static Properties properties(String protocol, MailboxAccess access, InboxProperties defaults) {
        String prefix = "mail." + protocol + ".";
        String timeout = Long.toString(defaults.timeout().toMillis());
        Properties properties = new Properties();
        for (String name : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(prefix + name, timeout);
        }
        properties.setProperty(prefix + "fetchsize", Integer.toString(FETCH_BYTES));
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (access.security() == NewMailbox.Protection.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        if (access.signIn() == MailboxAccess.SignIn.OAUTH2) {
            properties.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return properties;
    }

    long uidValidity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /** The UIDs of what lies in the folder, oldest first. */
    List<Long> uids() throws MessagingException {
        speak();
        Message[] lying = folder.getMessages();
        folder.fetch(lying, NUMBERS_AND_FLAGS);
        List<Long> uids = new ArrayList<>();
        for (Message message : lying) {
            if (!message.isExpunged() && !message.isSet(Flags.Flag.DELETED)) {
                uids.add(folder.getUID(message));
            }
        }
        return uids;
    }

    /** The mail with this UID as it came; to be closed by the caller. */
    InputStream open(long uid) throws MessagingException, IOException {
        Message message = folder.getMessageByUID(uid);
        if (message == null) {
            throw new MessagingException("The mail is gone from the server");
        }
        return ((IMAPMessage) message).getMimeStream();
    }

    /**
     * Moves a mail to the folder of what is taken; does nothing if it is not there any more. Where the server can neither move nor
     * remove a single mail, the copy that was read stays there marked as deleted: to remove all that is so marked would take what
     * somebody else means to bring back.
     */
    void putAway(long uid) throws MessagingException {
        Message message = folder.getMessageByUID(uid);
        if (message == null) {
            return;
        }
        Message[] one = {message};
        if (moves) {
            folder.moveMessages(one, processed);
        } else {
            folder.copyMessages(one, processed);
            folder.setFlags(one, new Flags(Flags.Flag.DELETED), true);
            if (removesOne) {
                folder.expunge(one);
            }
        }
    }

    /** Returns when the server tells of something new (IDLE, RFC 2177), or after this time. */
    void awaitNews(Duration longest) throws MessagingException, InterruptedException {
        if (!tells) {
            closed.await(Math.min(longest.toMillis(), POLL_MILLIS), TimeUnit.MILLISECONDS);
            return;
        }
        ScheduledFuture<?> wake = waker.schedule(this::wake, longest.toMillis(), TimeUnit.MILLISECONDS);
        try {
            folder.idle(true);
        } finally {
            wake.cancel(false);
        }
    }

    /** A server tells of new mail only when it is spoken to. */
    private void speak() throws MessagingException {
        folder.doCommand(protocol -> {
            protocol.noop();
            return null;
        });
    }

    /** Any command ends the waiting. */
    private void wake() {
        try {
            speak();
        } catch (MessagingException gone) {
            // The waiting thread sees the same and tells of it.
            assert gone != null;
        }
    }

    boolean isOpen() {
        return folder.isOpen();
    }

    @Override
    public void close() {
        closed.countDown();
        waker.shutdownNow();
        try {
            store.close();
        } catch (MessagingException gone) {
            // It was closed by the other side.
            assert gone != null;
        }
    }
}
