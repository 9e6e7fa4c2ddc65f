package org.postbag.correspondence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.LegalTime;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Offices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The private links by which residents see their case. A link holds 128 random bits; only their hash is kept, so nobody can read
 * a link out of the database. Several links of one case are good at the same time: every letter brings its own. They end with the
 * last day on which the case is kept, also where it is held longer (law.md RT-4), and when they went to a wrong address.
 */
@Service
public class Tracking {

    private static final int BYTES = 16;
    private static final int TEXT_LENGTH = 22;

    private final JdbcClient jdbc;
    private final Offices offices;
    private final CaseAddressBook cases;
    private final PublicAddress site;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Tracking(JdbcClient jdbc, Offices offices, CaseAddressBook cases, PublicAddress site, Clock clock) {
        this.jdbc = jdbc;
        this.offices = offices;
        this.cases = cases;
        this.site = site;
        this.clock = clock;
    }

    /** Makes a new link to the case's page. */
    @Transactional
    public String newLink(CaseId caseId) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql(
                        """
                        insert into app.tracking_token (token_hash, office_id, case_id, created_at)
                        values (:hash, :office, :case, :at)
                        """)
                .param("hash", hash(token))
                .param("office", TenantContext.require().value())
                .param("case", caseId.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return site.of("/o/" + offices.current().slug() + "/track/" + token);
    }

    /** The case of the current office this token opens; empty alike for one that is unknown, forged, shut or over. */
    @Transactional(readOnly = true)
    public Optional<CaseId> caseOf(String token) {
        if (token.length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        return jdbc.sql(
                        """
                        select case_id from app.tracking_token
                        where token_hash = :hash and office_id = :office
                        """)
                .param("hash", hash(token))
                .param("office", TenantContext.require().value())
                .query(UUID.class)
                .optional()
                .map(CaseId::new)
                .filter(this::isKept);
    }

    private boolean isKept(CaseId caseId) {
        LocalDate today = LegalTime.dateOf(clock.instant());
        return cases.find(caseId)
                .filter(contact -> contact.retainUntil().filter(today::isAfter).isEmpty())
                .isPresent();
    }

    /** Shuts every link of the case and of those that were merged into it: they went to somebody else. */
    @Transactional
    public void revokeAll(CaseId caseId) {
        jdbc.sql(
                        """
                        with recursive merged (id) as (
                            select cast(:case as uuid)
                            union
                            select f.id from app.case_file f join merged m on f.duplicate_of = m.id
                            where f.outcome = 'MERGED')
                        delete from app.tracking_token where case_id in (select id from merged)
                        """)
                .param("case", caseId.value())
                .update();
    }

    private static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
