package org.postbag.isolation;

/** Where a call comes from. */
enum Way {
    /** Somebody of the office, signed in, with every role. */
    REQUEST,
    /** The same, in a session of Hibernate that filters nothing. */
    WITHOUT_FILTER,
    /** A job of the engine that belongs to the office; nobody is signed in. */
    JOB
}
