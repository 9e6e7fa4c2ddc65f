package org.postbag.correspondence.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postbag.correspondence.mail.HeaderText;
import org.postbag.correspondence.mail.StoredCredentials;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.OfficeOwned;

/** Where mail of an office comes in. */
@Entity
@Table(name = "mailbox")
class Mailbox extends OfficeOwned {

    private static final int PROBLEM_MAX_LENGTH = 300;

    private String address;
    private @Nullable String host;
    private @Nullable Integer port;

    @Enumerated(EnumType.STRING)
    private NewMailbox.Protection security;

    @Enumerated(EnumType.STRING)
    private MailboxAccess.SignIn signIn;

    private String username;
    private String credential;
    private String folder;
    private String processedFolder;
    private boolean active;
    private @Nullable Instant readAt;
    private @Nullable String problem;

    @Column(updatable = false)
    private Instant createdAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway")
    protected Mailbox() {}

    Mailbox(EmailAddress address, MailboxAccess access, StoredCredentials credentials, Instant createdAt) {
        this.address = address.value();
        this.createdAt = createdAt;
        this.active = true;
        reach(access, credentials);
    }

    private void reach(MailboxAccess access, StoredCredentials credentials) {
        this.host = access.host().orElse(null);
        this.port = access.port().orElse(null);
        this.security = access.security();
        this.signIn = access.signIn();
        this.username = access.username();
        this.credential = credentials.encrypt(getId(), access.credential());
        this.folder = access.folder();
        this.processedFolder = access.processedFolder();
    }

    String address() {
        return address;
    }

    /** Nobody reads it from now on. */
    void stop() {
        active = false;
    }

    /** It is read again, perhaps in another way. */
    void change(MailboxAccess access, StoredCredentials credentials) {
        active = true;
        problem = null;
        reach(access, credentials);
    }

    MailboxAccess access(StoredCredentials credentials) {
        return new MailboxAccess(
                Optional.ofNullable(host),
                Optional.ofNullable(port),
                security,
                signIn,
                username,
                credentials.decrypt(getId(), credential),
                folder,
                processedFolder);
    }

    void read(Instant at) {
        readAt = at;
        problem = null;
    }

    void failed(String sentence) {
        problem = HeaderText.clean(sentence, PROBLEM_MAX_LENGTH);
    }

    MailboxState state() {
        return new MailboxState(
                getId(),
                address,
                Optional.ofNullable(host).orElse("This installation's mail server"),
                Optional.ofNullable(readAt),
                Optional.ofNullable(problem));
    }
}
