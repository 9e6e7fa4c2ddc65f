package org.postbag.cases.ui;

import org.springframework.boot.test.context.TestComponent;

/** Lets a benchmark read what the case page reads. */
@TestComponent
public class CasePageReads {

    private final CaseReader reader;

    CasePageReads(CaseReader reader) {
        this.reader = reader;
    }

    /** Reads the case with this reference, as somebody does who opens its page. */
    public void read(String reference) {
        reader.read(reference).orElseThrow();
    }
}
