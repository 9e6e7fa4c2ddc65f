package org.postbag.correspondence;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Ids;
import org.postbag.kernel.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where answers go: the office's own mailbox with a token behind a plus sign (RFC 5233), one per case and correspondent, so that
 * an answer finds its case (law.md EM-1). A token routes; it never tells who is writing.
 */
@Component
class ReplyAddresses {

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int CHARACTERS = 16;
    private static final int LONGEST_LOCAL_PART = 64;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ReplyAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The address for answers of this correspondent on this case; made when first asked for.
     *
     * @param thread the correspondence with an organisation; empty for the resident's
     */
    EmailAddress of(
            OfficeId office, CaseId caseId, Optional<UUID> thread, EmailAddress correspondent, EmailAddress mailbox) {
        jdbc.sql(
                        """
                        insert into app.reply_address (id, office_id, case_id, thread_id, correspondent, token, created_at)
                        values (:id, :office, :case, :thread, :correspondent, :token, :at)
                        on conflict do nothing
                        """)
                .param("id", Ids.next())
                .param("office", office.value())
                .param("case", caseId.value())
                .param("thread", thread.orElse(null))
                .param("correspondent", correspondent.normalised())
                .param("token", token())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        String token = jdbc.sql(
                        """
                        select token from app.reply_address
                        where office_id = :office and case_id = :case and correspondent = :correspondent
                          and thread_id is not distinct from cast(:thread as uuid)
                        """)
                .param("office", office.value())
                .param("case", caseId.value())
                .param("thread", thread.orElse(null))
                .param("correspondent", correspondent.normalised())
                .query(String.class)
                .single();
        return subaddress(mailbox, token);
    }

    /** Where a token belongs in the current office, unless it was revoked. */
    Optional<CasePlace> placeOf(String token) {
        return jdbc.sql("select case_id, thread_id from app.reply_address where token = :token and revoked_at is null")
                .param("token", token)
                .query(CasePlace::read)
                .optional();
    }

    private static EmailAddress subaddress(EmailAddress mailbox, String token) {
        int at = mailbox.value().lastIndexOf('@');
        String local = mailbox.value().substring(0, at) + "+" + token;
        return local.length() > LONGEST_LOCAL_PART
                ? mailbox
                : EmailAddress.parse(local + mailbox.value().substring(at)).orElse(mailbox);
    }

    private String token() {
        StringBuilder token = new StringBuilder(CHARACTERS);
        for (int i = 0; i < CHARACTERS; i++) {
            token.append(BASE32.charAt(random.nextInt(BASE32.length())));
        }
        return token.toString();
    }
}
