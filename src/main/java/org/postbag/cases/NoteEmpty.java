package org.postbag.cases;

import org.postbag.kernel.Refusal;

/** There is nothing in the note. */
public class NoteEmpty extends Refusal {

    NoteEmpty() {
        super("Write the note first.");
    }
}
