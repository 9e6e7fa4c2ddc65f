package org.postbag.cases;

import java.util.Map;
import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.postbag.offices.AreaCheck;

/**
 * What is needed to open a case.
 *
 * @param id chosen by the caller, so that everything of one submission can be written at once
 * @param title a few words for lists; the first words of the letter when nobody gave one
 * @param category value of the question "What is it about?"
 * @param answers further answers, label to text
 */
public record OpenCase(
        CaseId id,
        UUID constituentId,
        AreaCheck areaCheck,
        Channel channel,
        String title,
        String category,
        Map<String, String> answers) {}
