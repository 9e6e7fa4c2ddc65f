package org.postbag;

import com.vaadin.flow.internal.CurrentInstance;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.postbag.kernel.Nation;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.StaffId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.NewOffice;
import org.postbag.offices.Office;
import org.postbag.offices.OfficeKind;
import org.postbag.offices.Offices;
import org.postbag.offices.Role;
import org.postbag.offices.StaffDirectory;
import org.postbag.offices.StaffMember;
import org.postbag.offices.StaffPrincipal;
import org.postbag.offices.StaffSignIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Opens offices for tests, each new and empty, with staff as they are asked for. */
public class TestOffices {

    /** Everybody's password. */
    public static final String PASSWORD = "postbag-test-2026";

    private static final List<String> FIRST = List.of("Priya", "Owen", "Aisha", "Callum", "Nerys", "Dara");
    private static final List<String> LAST = List.of("Nandan", "Price", "Khan", "Reid", "Vaughan", "Quinn");
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Offices offices;
    private final StaffDirectory directory;
    private final StaffSignIn signIn;

    TestOffices(Offices offices, StaffDirectory directory, StaffSignIn signIn) {
        this.offices = offices;
        this.directory = directory;
        this.signIn = signIn;
    }

    /** A new office of a Member of Parliament in England. */
    public TestOffice open() {
        return open(OfficeKind.MEMBER_OF_PARLIAMENT, Nation.ENGLAND);
    }

    /** A new office. */
    public TestOffice open(OfficeKind kind, Nation nation) {
        String slug = "office-" + UUID.randomUUID().toString().substring(0, 8);
        OfficeId id = offices.open(new NewOffice(
                slug,
                kind,
                "Office " + slug,
                "Rowan Ashdown",
                "the representative",
                "Testvale",
                List.of("TV1", "TV2"),
                nation,
                "TV",
                "office@" + slug + ".example",
                "01632 960100",
                "1 High Street, Testvale"));
        return new TestOffice(offices.byId(id).orElseThrow());
    }

    /** An office of a test. */
    public final class TestOffice {

        private final Office office;
        private final Map<Role, StaffMember> staff = new EnumMap<>(Role.class);

        private TestOffice(Office office) {
            this.office = office;
        }

        /** Its key. */
        public OfficeId id() {
            return office.id();
        }

        /** The office itself. */
        public Office office() {
            return office;
        }

        /** Its colleague in a role, always the same one. */
        public StaffMember staff(Role role) {
            return staff.computeIfAbsent(role, this::another);
        }

        /** One more colleague in a role. */
        public StaffMember another(Role role) {
            int number = PEOPLE.getAndIncrement();
            String name =
                    FIRST.get(number % FIRST.size()) + " " + LAST.get((number / FIRST.size() + number) % LAST.size());
            String email = role.name().toLowerCase(java.util.Locale.ROOT) + number + "@" + office.slug() + ".example";
            StaffId id = directory.add(email, name, PASSWORD, false);
            directory.join(id, office.id(), role);
            return directory.member(office.id(), id).orElseThrow();
        }

        /** Lets somebody of another office work here too. */
        public void join(StaffMember member, Role role) {
            directory.join(member.id(), office.id(), role);
        }

        /** Does the work for this office with nobody signed in, as a job does. */
        public <T> T call(Supplier<T> work) {
            return TenantContext.callIn(office.id(), work);
        }

        /** Does the work for this office with nobody signed in, as a job does. */
        public void run(Runnable work) {
            TenantContext.runIn(office.id(), work);
        }

        /** Does the work as the colleague in a role, signed in to this office. */
        public void runAs(Role role, Runnable work) {
            runAs(staff(role), work);
        }

        /** Does the work as a colleague, signed in to this office. */
        public void runAs(StaffMember member, Runnable work) {
            signedIn(member, () -> run(work));
        }
    }

    /** Whoever runs the installation, and works in no office. */
    public StaffMember operator() {
        String email = "operator-" + UUID.randomUUID() + "@postbag-test.example";
        return new StaffMember(directory.add(email, "Olga Perry", PASSWORD, true), "Olga Perry", email, Set.of());
    }

    /** Does the work as the operator, with no office bound. */
    public void runAsOperator(Runnable work) {
        signedIn(operator(), work);
    }

    private void signedIn(StaffMember member, Runnable work) {
        SecurityContext before = SecurityContextHolder.getContext();
        StaffPrincipal principal = signIn.loadUserByUsername(member.email());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        // Somebody else's screen may be open in this thread, and whose session it is would count first.
        Map<Class<?>, CurrentInstance> screen = CurrentInstance.getInstances();
        CurrentInstance.clearAll();
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
            CurrentInstance.restoreInstances(screen);
        }
    }
}
