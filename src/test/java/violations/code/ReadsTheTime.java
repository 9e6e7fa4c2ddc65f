package violations.code;

import java.time.Instant;

/** Reads a clock that no test can move. */
class ReadsTheTime {

    Instant time() {
        return Instant.now();
    }
}
