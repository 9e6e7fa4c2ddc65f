package org.postbag.correspondence.ui;

import com.vaadin.flow.component.html.Span;
import org.postbag.correspondence.inbox.ScanState;

/** What the virus scanner said of a file that a colleague handed in. */
class ScanWords extends Span {

    ScanWords(boolean scanned) {
        super((scanned ? ScanState.CLEAN : ScanState.NOT_SCANNED).words());
        addClassNames("pb-small", "pb-quiet");
    }
}
