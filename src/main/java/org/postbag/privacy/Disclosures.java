package org.postbag.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The office's disclosure register: what of which case went to whom, when and what for, so that recipients can be told of every
 * correction and erasure (law.md DS-21). Entries are erased with their case.
 */
@Service
public class Disclosures {

    private static final String CHANNEL = "EMAIL";
    private static final String PURPOSE = "To act on the request of the person whose case it is";
    /** For what the letter says of the person who asked (law.md ER-1, ER-2). */
    private static final String BASIS = "Public task; DPA 2018 Schedule 1 paragraph 23";

    private static final String SELECT =
            """
            select id, case_id, case_reference, recipient, address, pieces, channel, purpose, basis, special_ground,
                special_reason, sent_by, sent_at
            from app.disclosure where office_id = :office
            """;

    private final JdbcClient jdbc;

    Disclosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes an entry, in the transaction that notes the letter as sent; a second one for the same letter changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(NewDisclosure disclosure) {
        jdbc.sql(
                        """
                        insert into app.disclosure (id, office_id, case_id, case_reference, letter_id, recipient, address, pieces,
                                                    channel, purpose, basis, special_ground, special_reason, sent_by, sent_at)
                        values (:id, :office, :case, :reference, :letter, :recipient, :address, :pieces,
                                :channel, :purpose, :basis, :ground, :reason, :by, :at)
                        on conflict do nothing
                        """)
                .param("id", Ids.next())
                .param("office", TenantContext.require().value())
                .param("case", disclosure.caseId().value())
                .param("reference", disclosure.reference())
                .param("letter", disclosure.letter())
                .param("recipient", disclosure.recipient())
                .param("address", disclosure.address().value())
                .param("pieces", String.join("\n", disclosure.pieces()))
                .param("channel", CHANNEL)
                .param("purpose", PURPOSE)
                .param("basis", BASIS)
                .param(
                        "ground",
                        disclosure.special().map(right -> right.ground().name()).orElse(null))
                .param(
                        "reason",
                        disclosure.special().map(SpecialBasis::keptReason).orElse(null))
                .param("by", disclosure.sentBy().map(StaffId::value).orElse(null))
                .param("at", Timestamp.from(disclosure.sentAt()))
                .update();
    }

    /** Letters were carried to another case of the same person; what is noted of them goes along. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(List<UUID> letters, CaseId caseId) {
        jdbc.sql("update app.disclosure set case_id = :case where letter_id in (:letters) and office_id = :office")
                .param("case", caseId.value())
                .param("letters", letters)
                .param("office", TenantContext.require().value())
                .update();
    }

    /** A stretch of the register, latest first. */
    @PreAuthorize(Permissions.WATCH_RETENTION)
    @Transactional(readOnly = true)
    public List<Disclosure> list(int offset, int most) {
        return jdbc.sql(SELECT + " order by sent_at desc, id desc limit :most offset :offset")
                .param("office", TenantContext.require().value())
                .param("most", most)
                .param("offset", offset)
                .query(Disclosures::read)
                .list();
    }

    /** The entries of a case, oldest first. */
    @PreAuthorize(Permissions.READ_CASES)
    @Transactional(readOnly = true)
    public List<Disclosure> ofCase(CaseId caseId) {
        return jdbc.sql(SELECT + " and case_id = :case order by sent_at, id")
                .param("office", TenantContext.require().value())
                .param("case", caseId.value())
                .query(Disclosures::read)
                .list();
    }

    private static Disclosure read(ResultSet row, int number) throws SQLException {
        String reason = Optional.ofNullable(row.getString("special_reason")).orElse("");
        return new Disclosure(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("case_reference"),
                row.getString("recipient"),
                row.getString("address"),
                row.getString("pieces").lines().toList(),
                row.getString("channel"),
                row.getString("purpose"),
                row.getString("basis"),
                Optional.ofNullable(row.getString("special_ground"))
                        .map(SpecialBasis.Ground::valueOf)
                        .map(ground -> new SpecialBasis(ground, reason)),
                Optional.ofNullable(row.getObject("sent_by", UUID.class)).map(StaffId::new),
                row.getTimestamp("sent_at").toInstant());
    }
}
