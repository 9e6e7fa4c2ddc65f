package org.postbag.offices;

import java.util.List;
import org.postbag.kernel.Nation;

/** What is needed to open an office; the fields mean what they mean in {@link Office}. */
public record NewOffice(
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
        String address) {}
