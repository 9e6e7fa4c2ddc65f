package org.postbag.demo;

import java.util.List;
import java.util.Optional;
import org.postbag.correspondence.directory.OrganisationDetails;
import org.postbag.correspondence.directory.OrganisationKind;
import org.postbag.correspondence.directory.SharedOrganisations;
import org.postbag.kernel.EmailAddress;

/** The invented organisations that both demo offices write to. */
@DemoPart
class DemoOrganisations {

    private static final List<OrganisationDetails> INVENTED = List.of(
            organisation(
                    "Department for Household Support",
                    OrganisationKind.DEPARTMENT,
                    "members@household-support.example",
                    20),
            organisation("Eastmarsh Council", OrganisationKind.COUNCIL, "members@eastmarsh-council.example", 10),
            organisation(
                    "Entry and Settlement Office", OrganisationKind.AGENCY, "members@entry-settlement.example", 20),
            organisation("Harbour Council", OrganisationKind.COUNCIL, "members@harbour-council.example", 10),
            organisation("Harbour Homes", OrganisationKind.LANDLORD, "repairs@harbour-homes.example", 10),
            organisation("National Pension Record", OrganisationKind.AGENCY, "members@pension-record.example", 15),
            organisation("Vale and Marsh Railway", OrganisationKind.COMPANY, "care@vale-marsh-railway.example", 10),
            organisation("Vale Health Board", OrganisationKind.HEALTH, "members@vale-health.example", 10));

    private final SharedOrganisations shared;
    private final DemoStaff staff;

    DemoOrganisations(SharedOrganisations shared, DemoStaff staff) {
        this.shared = shared;
        this.staff = staff;
    }

    /** Lists them in an installation that lists none. */
    void list() {
        staff.runAsOperator(() -> {
            if (shared.find("", 0, 1).isEmpty()) {
                INVENTED.forEach(shared::add);
            }
        });
    }

    private static OrganisationDetails organisation(String name, OrganisationKind kind, String email, int target) {
        return new OrganisationDetails(name, kind, Optional.of(new EmailAddress(email)), "", "", target);
    }
}
