package org.postbag.demo;

import java.util.List;
import org.postbag.kernel.Nation;
import org.postbag.offices.NewOffice;
import org.postbag.offices.OfficeKind;
import org.postbag.offices.Role;

/** The two invented offices, and the people who work in them. */
enum DemoOffice {
    EASTMARSH(
            new NewOffice(
                    "eastmarsh",
                    OfficeKind.MEMBER_OF_PARLIAMENT,
                    "Eastmarsh and Vale",
                    "Maren Tolley MP",
                    "Member of Parliament for Eastmarsh and Vale",
                    "Eastmarsh and Vale",
                    List.of("EM1", "EM2", "EM3", "EM4", "EM5", "EM6", "EM7", "EM8", "EM9"),
                    Nation.ENGLAND,
                    "EM",
                    "casework@eastmarsh.example",
                    "01632 960140",
                    "14 Tannery Row, Eastmarsh, EM1 2AB"),
            List.of(
                    new Person("caseworker", "Rosa Okafor", Role.CASEWORKER),
                    new Person("caseworker2", "Priya Nandan", Role.CASEWORKER),
                    new Person("manager", "Gethin Pryce", Role.MANAGER),
                    new Person("compliance", "Ines Caldwell", Role.COMPLIANCE),
                    new Person("member", "Maren Tolley", Role.REPRESENTATIVE)),
            Role.CASEWORKER),
    HARBOUR_WARD(
            new NewOffice(
                    "harbour-ward",
                    OfficeKind.COUNCILLOR,
                    "Harbour ward",
                    "Isla Brodie",
                    "Councillor for Harbour ward",
                    "Harbour ward",
                    List.of("HW1", "HW2", "HW3", "HW4", "HW5", "HW6", "HW7", "HW8", "HW9"),
                    Nation.SCOTLAND,
                    "HW",
                    "casework@harbour-ward.example",
                    "01632 960270",
                    "3 Custom House Quay, Harbour, HW1 4DN"),
            List.of(
                    new Person("caseworker", "Callum Reid", Role.CASEWORKER),
                    new Person("caseworker2", "Aisha Rahman", Role.CASEWORKER),
                    new Person("manager", "Morag Sinclair", Role.MANAGER),
                    new Person("compliance", "Tomasz Wrona", Role.COMPLIANCE),
                    new Person("member", "Isla Brodie", Role.REPRESENTATIVE)),
            Role.MANAGER);

    /** Everybody's password. Public on purpose, which is why the demo is never part of production. */
    static final String PASSWORD = "postbag-demo-2026";

    /** Runs the installation and sees no casework. */
    static final Person OPERATOR = new Person("operator@postbag.example", "Sam Lockwood", Role.OPERATOR);

    /** Works in both offices, with another role in each. */
    static final Person SHARED = new Person("shared@postbag.example", "Huw Ashdown", Role.CASEWORKER);

    private final NewOffice office;
    private final List<Person> people;
    private final Role sharedRole;

    DemoOffice(NewOffice office, List<Person> people, Role sharedRole) {
        this.office = office;
        this.people = people;
        this.sharedRole = sharedRole;
    }

    NewOffice office() {
        return office;
    }

    String slug() {
        return office.slug();
    }

    List<Person> people() {
        return people;
    }

    /** What {@link #SHARED} is in this office. */
    Role sharedRole() {
        return sharedRole;
    }

    /** The sign-in name of a colleague known by the part before the at sign. */
    String emailOf(String who) {
        return who + "@" + slug() + ".example";
    }

    /**
     * A member of staff.
     *
     * @param who the part of the address before the at sign, or the whole address for somebody of no office
     */
    record Person(String who, String fullName, Role role) {}
}
