package org.postbag.cases.spi;

import java.util.List;
import org.postbag.cases.TimelineEntry;
import org.postbag.kernel.CaseId;

/** Adds entries to the one timeline of a case. */
public interface TimelineSource {

    /** The entries of this case, in any order. */
    List<TimelineEntry> entriesOf(CaseId id);
}
