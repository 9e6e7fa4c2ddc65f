package org.postbag.correspondence.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.StorableText;

/** Reads and writes an organisation's columns, which both lists have. */
final class OrganisationRows {

    private OrganisationRows() {}

    static Organisation read(ResultSet row, int number) throws SQLException {
        return new Organisation(
                row.getObject("id", UUID.class),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("email")).map(EmailAddress::new),
                row.getString("phone"),
                row.getString("postal_address"),
                row.getInt("target_days"),
                row.getBoolean("shared"),
                row.getBoolean("changed_here"));
    }

    /** A pattern that finds the text anywhere, with its wildcards taken literally. */
    static String containing(String text) {
        String plain = StorableText.withoutNul(text).strip();
        return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    static OrganisationDetails requireComplete(OrganisationDetails details) {
        if (!details.isComplete()) {
            throw new IllegalArgumentException("An organisation has a name, and a target of 1 to "
                    + OrganisationDetails.LONGEST_TARGET + " working days");
        }
        return details;
    }
}
