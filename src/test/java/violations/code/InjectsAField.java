package violations.code;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Hides what it needs. */
class InjectsAField {

    @Autowired
    private @Nullable Clock clock;
}
