package org.postbag.demo;

import java.util.ArrayList;
import java.util.List;
import org.postbag.platform.WelcomeLines;

/** Tells how to look around. */
@DemoPart
class DemoWelcome implements WelcomeLines {

    @Override
    public List<String> lines(String address) {
        List<String> lines = new ArrayList<>();
        lines.add("Demo offices; everybody's password is " + DemoOffice.PASSWORD);
        for (DemoOffice office : DemoOffice.values()) {
            lines.add("  " + office.office().name() + ": " + address + "/o/" + office.slug());
            for (DemoOffice.Person person : office.people()) {
                lines.add("    %-34s %s, %s"
                        .formatted(
                                office.emailOf(person.who()),
                                person.fullName(),
                                person.role().label().toLowerCase(java.util.Locale.UK)));
            }
        }
        lines.add("  Both offices: " + DemoOffice.SHARED.who() + "; the installation: " + DemoOffice.OPERATOR.who());
        return lines;
    }
}
