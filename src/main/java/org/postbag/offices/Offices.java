package org.postbag.offices;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.postbag.kernel.CacheEviction;
import org.postbag.kernel.Ids;
import org.postbag.kernel.Nation;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The installation's offices. They change rarely and hold no casework, so they are read before an office is bound. The bound
 * one is remembered for a few seconds, because every step of casework asks for it.
 */
@Service
public class Offices {

    private static final String COLUMNS =
            """
            select id, slug, kind, name, representative, representative_title, area, area_postcodes, nation,
                   reference_prefix, email, phone, address, undo_seconds, approval_required, acknowledge_days
            from app.office
            """;

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 2000;

    private final JdbcClient jdbc;
    private final Cache<OfficeId, Office> remembered =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

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
     * The office bound to this thread; what another node changed is seen within five seconds.
     *
     * @throws IllegalStateException if none is bound
     */
    public Office current() {
        OfficeId id = TenantContext.require();
        return remembered.get(
                id, asked -> byId(asked).orElseThrow(() -> new IllegalStateException("Office " + asked + " is gone")));
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

    /** How letters leave an office from now on. */
    public void changeLetterRules(OfficeId id, LetterRules rules) {
        jdbc.sql("update app.office set approval_required = :required, undo_seconds = :undo where id = :id")
                .param("required", rules.approvalRequired())
                .param("undo", rules.undoSeconds())
                .param("id", id.value())
                .update();
        CacheEviction.nowAndAfterTransaction(() -> remembered.invalidate(id));
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
