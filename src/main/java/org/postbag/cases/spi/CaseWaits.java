package org.postbag.cases.spi;

import java.util.List;
import org.postbag.cases.CaseWait;
import org.postbag.kernel.CaseId;

/** Knows for whose answers a case waits. Owned by the module that writes to them. */
public interface CaseWaits {

    /** What is awaited now, the one that was asked first before the others. */
    List<CaseWait> of(CaseId id);
}
