package org.postbag.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads case and constituent as they are stored. */
@Component
class StoredCases implements CaseAddressBook {

    private final JdbcClient jdbc;

    StoredCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<CaseContact> find(CaseId id) {
        return jdbc.sql(
                        """
                        select c.id, c.reference, c.title, p.full_name, p.email, c.acknowledge_by, c.closed_at, c.outcome,
                               c.retain_until
                        from app.case_file c join app.constituent p on p.id = c.constituent_id where c.id = :id
                        """)
                .param("id", id.value())
                .query(StoredCases::read)
                .optional();
    }

    @Override
    public void correct(CaseId id, EmailAddress address) {
        jdbc.sql(
                        """
                        update app.constituent set email = :email, email_normalised = :normalised, version = version + 1
                        where id = (select constituent_id from app.case_file where id = :id)
                        """)
                .param("email", address.value())
                .param("normalised", address.normalised())
                .param("id", id.value())
                .update();
    }

    private static CaseContact read(ResultSet row, int number) throws SQLException {
        return new CaseContact(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("title"),
                row.getString("full_name"),
                Optional.ofNullable(row.getString("email")).flatMap(EmailAddress::parse),
                Optional.ofNullable(row.getObject("acknowledge_by", LocalDate.class)),
                Optional.ofNullable(row.getTimestamp("closed_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("outcome")),
                Optional.ofNullable(row.getObject("retain_until", LocalDate.class)));
    }
}
