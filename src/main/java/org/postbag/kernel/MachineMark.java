package org.postbag.kernel;

/** By what this installation is known that does not travel along when its database is copied. */
public interface MachineMark {

    /** The same at every start, on every node of one installation. */
    String value();
}
