package org.postbag.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/**
 * Base of every row that belongs to an office. Hibernate fills the office from {@link TenantContext} and adds it to every
 * query; the database refuses other offices' rows a second time by row-level security.
 */
@MappedSuperclass
public abstract class OfficeOwned implements Persistable<UUID> {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "office_id", nullable = false, updatable = false)
    private @Nullable UUID officeId;

    @Version
    private @Nullable Integer version;

    /** For a new row, with a key of its own. */
    protected OfficeOwned() {
        this(Ids.next());
    }

    /** For a new row with a key chosen by the caller. */
    protected OfficeOwned(UUID id) {
        this.id = id;
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** The office of this row; set when it is stored. */
    public OfficeId officeId() {
        if (officeId == null) {
            throw new IllegalStateException("Not stored yet");
        }
        return new OfficeId(officeId);
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
