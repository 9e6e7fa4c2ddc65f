package org.postbag.cases.spi;

import java.util.Collection;
import java.util.Map;
import org.postbag.kernel.CaseId;

/** Knows with what letters cases began. Owned by the module that keeps the letters. */
public interface FirstLetters {

    /** The beginning of the first letter of the resident on each of these cases; nothing of one that has none. */
    Map<CaseId, String> of(Collection<CaseId> cases);
}
