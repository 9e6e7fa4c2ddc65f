package org.postbag.offices;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.postbag.kernel.Ids;
import org.postbag.kernel.Nation;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The installation's offices. They change rarely and hold no casework, so they are read before an office is bound. */
@Service
public class Offices {

    private static final String COLUMNS =
            """
            select id, slug, kind, name, representative, representative_title, area, area_postcodes, nation,
                   reference_prefix, email, phone, address, undo_seconds, approval_required, acknowledge_days
            from app.office
            """;

    private final JdbcClient jdbc;

    Offices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The office with this name in its public address, or empty. */
    public Optional<Office> bySlug(String slug) {
        return jdbc.sql(COLUMNS + "where slug = :slug")
                .param("slug", slug)
                .query(Offices::read)
                .optional();
    }

    /** The office with this id, or empty. */
    public Optional<Office> byId(OfficeId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(Offices::read)
                .optional();
    }

    /**
     * The office bound to this thread.
     *
     * @throws IllegalStateException if none is bound
     */
    public Office current() {
        OfficeId id = TenantContext.require();
        return byId(id).orElseThrow(() -> new IllegalStateException("Office " + id + " is gone"));
    }

    /** All offices, by name. */
    public List<Office> all() {
        return jdbc.sql(COLUMNS + "order by name").query(Offices::read).list();
    }

    /** Opens a new office and gives it an id. */
    public OfficeId open(NewOffice office) {
        OfficeId id = new OfficeId(Ids.next());
        jdbc.sql(
                        """
                        insert into app.office (id, slug, kind, name, representative, representative_title, area, area_postcodes,
                                                nation, reference_prefix, email, phone, address)
                        values (:id, :slug, :kind, :name, :representative, :title, :area, :postcodes,
                                :nation, :prefix, :email, :phone, :address)
                        """)
                .param("id", id.value())
                .param("slug", office.slug())
                .param("kind", office.kind().name())
                .param("name", office.name())
                .param("representative", office.representative())
                .param("title", office.representativeTitle())
                .param("area", office.area())
                .param("postcodes", String.join(" ", office.areaPostcodes()))
                .param("nation", office.nation().name())
                .param("prefix", office.referencePrefix())
                .param("email", office.email())
                .param("phone", office.phone())
                .param("address", office.address())
                .update();
        return id;
    }

    /** Whether the representative signs off the letters colleagues write from now on. */
    public void askForApproval(OfficeId id, boolean required) {
        jdbc.sql("update app.office set approval_required = :required where id = :id")
                .param("required", required)
                .param("id", id.value())
                .update();
    }

    private static Office read(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        String postcodes = row.getString("area_postcodes");
        return new Office(
                new OfficeId(row.getObject("id", java.util.UUID.class)),
                row.getString("slug"),
                OfficeKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("representative"),
                row.getString("representative_title"),
                row.getString("area"),
                postcodes.isBlank() ? List.of() : Arrays.asList(postcodes.split(" ")),
                Nation.valueOf(row.getString("nation")),
                row.getString("reference_prefix"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("address"),
                row.getInt("undo_seconds"),
                row.getBoolean("approval_required"),
                row.getInt("acknowledge_days"));
    }
}
