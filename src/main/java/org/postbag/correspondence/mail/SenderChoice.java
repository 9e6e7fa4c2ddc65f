package org.postbag.correspondence.mail;

/** Decides under which address the letters of the bound office leave (law.md EM-7). */
public interface SenderChoice {

    /** The decision as it is now. It may have to ask DNS, at most once in a while. */
    Sender now();

    /** The bound office has changed what the decision depends on. */
    void forget();
}
