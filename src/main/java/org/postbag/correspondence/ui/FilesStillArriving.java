package org.postbag.correspondence.ui;

import org.postbag.kernel.Refusal;

/** A letter is to be sent while a file for it is on its way from the browser. */
final class FilesStillArriving extends Refusal {

    FilesStillArriving() {
        super("A file is still being uploaded. Wait until it is listed, then send the letter.");
    }
}
