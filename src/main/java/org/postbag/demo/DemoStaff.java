package org.postbag.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.StaffId;
import org.postbag.offices.Office;
import org.postbag.offices.Offices;
import org.postbag.offices.StaffDirectory;
import org.postbag.offices.StaffPrincipal;
import org.postbag.offices.StaffSignIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Opens the demo offices, gives their people accounts, and signs them in to the thread that makes demo data. */
@DemoPart
class DemoStaff {

    private final Offices offices;
    private final StaffDirectory directory;
    private final StaffSignIn signIn;
    private final Map<String, StaffPrincipal> signedIn = new ConcurrentHashMap<>();

    DemoStaff(Offices offices, StaffDirectory directory, StaffSignIn signIn) {
        this.offices = offices;
        this.directory = directory;
        this.signIn = signIn;
    }

    /** Opens what is not open yet and adds who is missing. */
    void prepare() {
        for (DemoOffice demo : DemoOffice.values()) {
            OfficeId id = offices.bySlug(demo.slug()).map(Office::id).orElseGet(() -> offices.open(demo.office()));
            for (DemoOffice.Person person : demo.people()) {
                directory.join(account(demo.emailOf(person.who()), person.fullName(), false), id, person.role());
            }
            StaffId shared = account(DemoOffice.SHARED.who(), DemoOffice.SHARED.fullName(), false);
            directory.join(shared, id, demo.sharedRole());
        }
        account(DemoOffice.OPERATOR.who(), DemoOffice.OPERATOR.fullName(), true);
    }

    private StaffId account(String email, String fullName, boolean operator) {
        return directory.idOf(email).orElseGet(() -> directory.add(email, fullName, DemoOffice.PASSWORD, operator));
    }

    /** Does the work as this colleague, with the colleague's roles and nobody else's. */
    void runAs(DemoOffice office, String who, Runnable work) {
        runAs(principal(office, who), work);
    }

    /** Does the work as the operator. */
    void runAsOperator(Runnable work) {
        runAs(signIn.loadUserByUsername(DemoOffice.OPERATOR.who()), work);
    }

    private static void runAs(StaffPrincipal staff, Runnable work) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(staff, null, staff.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** The colleague's key. */
    StaffId idOf(DemoOffice office, String who) {
        return principal(office, who).id();
    }

    private StaffPrincipal principal(DemoOffice office, String who) {
        return signedIn.computeIfAbsent(office.emailOf(who), signIn::loadUserByUsername);
    }
}
