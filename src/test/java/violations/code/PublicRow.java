package violations.code;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row that others could change. */
@Entity
public class PublicRow {

    @Id
    private @Nullable UUID id;
}
