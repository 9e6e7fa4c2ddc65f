package org.postbag.cases.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postbag.cases.SoughtWords;
import org.postbag.kernel.CaseId;

/** Knows what is said on cases, so that they are found by it. Owned by the module that keeps the texts. */
public interface CaseTexts {

    /** Cases of the bound office on which a text says all of these words, the latest text first. */
    List<Said> thatSay(SoughtWords words, int most);

    /** The place in each of these texts, in a line. */
    Map<CaseId, String> places(Collection<Said> said, SoughtWords words);

    /**
     * Something said on a case.
     *
     * @param text the key of the latest text that says it
     */
    record Said(CaseId caseId, UUID text) {}
}
