package org.postbag.correspondence.paper;

import java.time.LocalDate;
import java.util.List;
import org.postbag.kernel.Language;
import org.postbag.offices.Office;

/**
 * A letter as it is printed.
 *
 * @param office whose letterhead it has
 * @param addressee name and address, a line each, as they show in the window of the envelope
 * @param date London-local day that stands on it
 * @param html the words as clean HTML
 * @param text the same words as text
 * @param signature lines below the words
 */
public record PaperLetter(
        Office office,
        List<String> addressee,
        LocalDate date,
        Language language,
        String reference,
        String subject,
        String html,
        String text,
        List<String> signature) {}
