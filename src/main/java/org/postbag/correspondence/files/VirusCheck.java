package org.postbag.correspondence.files;

import java.io.InputStream;

/** Looks for viruses in files that staff hand in (law.md EM-10). */
public interface VirusCheck {

    /**
     * Looks into a file, reading it once.
     *
     * @return whether somebody looked and found nothing; false where there is no scanner, or it did not answer
     * @throws FileNotKept if it is infected
     */
    boolean isClean(InputStream file);
}
