package org.postbag.correspondence.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postbag.correspondence.DeliveryReports;
import org.postbag.correspondence.LetterStillLeaving;
import org.postbag.correspondence.SentMail;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.springframework.stereotype.Component;

/** Finds out whose letter the installation's relay speaks of. */
@Component
class ReportedSenders {

    private final DeliveryReports reports;
    private final Offices offices;

    ReportedSenders(DeliveryReports reports, Offices offices) {
        this.reports = reports;
        this.offices = offices;
    }

    /**
     * The offices that know the letter, looked for first among those that write under a domain the event speaks of, so that not all are
     * asked each time. That domain may be the installation's own (decision 0015): then any other office may be meant as well.
     *
     * @throws LetterStillLeaving if none knows it, and it may be one of which its office does not know yet that it has left
     */
    List<OfficeId> of(RelayEvent event) {
        Set<String> domains = event.domains();
        Map<Boolean, List<OfficeId>> likely = offices.all().stream()
                .collect(Collectors.partitioningBy(
                        office -> domains.contains(domain(office.email())),
                        Collectors.mapping(Office::id, Collectors.toList())));
        List<LetterStillLeaving> leaving = new ArrayList<>();
        for (boolean named : new boolean[] {true, false}) {
            List<OfficeId> knowing = likely.getOrDefault(named, List.of()).stream()
                    .filter(office -> knows(office, event.mail(), leaving))
                    .toList();
            if (!knowing.isEmpty()) {
                return knowing;
            }
        }
        if (!leaving.isEmpty()) {
            throw leaving.get(0);
        }
        return List.of();
    }

    private boolean knows(OfficeId office, SentMail mail, List<LetterStillLeaving> leaving) {
        try {
            return TenantContext.callIn(office, () -> reports.letterNamed(mail)).isPresent();
        } catch (LetterStillLeaving early) {
            leaving.add(early);
            return false;
        }
    }

    private static String domain(String email) {
        return email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
