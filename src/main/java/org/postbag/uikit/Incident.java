package org.postbag.uikit;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Optional;
import org.postbag.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What becomes of an exception that reaches a screen: a sentence for the person, and at most one line in the log. */
public final class Incident {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Crockford's base 32: no letter that looks like a figure. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Incident() {}

    /** The reason that may be told to the person as it is, or empty. */
    public static Optional<Refusal> refusalIn(Throwable problem) {
        return find(problem, Refusal.class);
    }

    /** Whether the problem is that the database does not answer. */
    public static boolean isRecordsAway(Throwable problem) {
        return find(problem, CannotCreateTransactionException.class).isPresent()
                || find(problem, DataAccessResourceFailureException.class).isPresent()
                // Class 08 and 57P: the connection is gone, or the server is shutting down or starting.
                || find(problem, SQLException.class)
                        .map(SQLException::getSQLState)
                        .filter(state -> state.startsWith("08") || state.startsWith("57P"))
                        .isPresent();
    }

    /** Whether the browser went away before it was answered; nobody is there to be told, and nothing is wrong. */
    public static boolean isVisitorGone(Throwable problem) {
        return find(problem, IOException.class)
                .filter(gone -> gone.getClass().getSimpleName().equals("ClientAbortException"))
                .isPresent();
    }

    /** Logs the problem once and returns the number under which it is found there, such as {@code F4-7K20}. */
    public static String log(Throwable problem) {
        StringBuilder number = new StringBuilder("F");
        for (int i = 0; i < 5; i++) {
            number.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        number.insert(2, '-');
        LOG.error("Problem {} on a screen", number, problem);
        return number.toString();
    }

    private static <T extends Throwable> Optional<T> find(Throwable problem, Class<T> type) {
        Throwable at = problem;
        // A chain of causes can be a ring; nothing sensible is deeper than this.
        for (int depth = 0; at != null && depth < 30; depth++) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
            at = at.getCause();
        }
        return Optional.empty();
    }
}
