package org.postbag.offices;

import java.util.List;
import org.postbag.kernel.Nation;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.Postcode;

/**
 * An office as others see it: one data controller.
 *
 * @param slug its name in public addresses, as in {@code /o/{slug}}
 * @param name how it is listed, such as "Eastmarsh and Vale"
 * @param representative the elected person's name
 * @param representativeTitle such as "Member of Parliament for Eastmarsh and Vale"
 * @param area constituency or ward
 * @param areaPostcodes outward codes that lie in the area, such as {@code EM4}; empty when the office keeps no list
 * @param nation decides the bank holidays
 * @param referencePrefix first letters of case references
 * @param email address the office writes from
 * @param phone as printed
 * @param address postal address on one line
 * @param undoSeconds how long a letter can be taken back after sending
 * @param approvalRequired whether the representative signs off every reply
 * @param acknowledgeDays working days within which a person answers
 */
public record Office(
        OfficeId id,
        String slug,
        OfficeKind kind,
        String name,
        String representative,
        String representativeTitle,
        String area,
        List<String> areaPostcodes,
        Nation nation,
        String referencePrefix,
        String email,
        String phone,
        String address,
        int undoSeconds,
        boolean approvalRequired,
        int acknowledgeDays) {

    /** How letters leave this office. */
    public LetterRules letterRules() {
        return new LetterRules(undoSeconds, approvalRequired);
    }

    /** Where a postcode lies as far as the office's own list tells; a suggestion, never a refusal (law.md PC-6). */
    public AreaCheck check(Postcode postcode) {
        if (areaPostcodes.isEmpty()) {
            return AreaCheck.UNKNOWN;
        }
        return areaPostcodes.contains(postcode.outward()) ? AreaCheck.IN : AreaCheck.OUT;
    }
}
