package org.postbag.correspondence;

/** A relay speaks of a letter before it is on record here as sent: to be told again a little later. */
public class LetterStillLeaving extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LetterStillLeaving() {
        super("The letter is not on record as sent yet.");
    }
}
