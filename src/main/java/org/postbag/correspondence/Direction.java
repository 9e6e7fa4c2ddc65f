package org.postbag.correspondence;

/** Which way a letter goes, seen from the office. */
public enum Direction {
    /** To the office. */
    IN,
    /** From the office. */
    OUT
}
