package org.postbag.cases.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.postbag.cases.SoughtWords;
import org.postbag.kernel.CaseId;

/** Knows what is said on cases, so that they are found by it. Owned by the module that keeps the texts. */
public interface CaseTexts {

    /** Cases of the bound office on which a text says all of these words, the latest text first. */
    List<CaseId> thatSay(SoughtWords words, int most);

    /** For those of these cases on which a text says all of these words: the place in the latest such text, in a line. */
    Map<CaseId, String> places(Collection<CaseId> cases, SoughtWords words);
}
