package org.postbag.kill;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postbag.PostbagApplication;
import org.postbag.correspondence.inbox.Mailboxes;
import org.postbag.intake.PublicReports;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Nation;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.NewOffice;
import org.postbag.offices.Office;
import org.postbag.offices.OfficeKind;
import org.postbag.offices.Offices;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The application with residents in it who report without end, until it is killed. Run as a process of its own. */
public final class Submitters {

    /** The office they report to. */
    public static final String SLUG = "kill-office";

    static final String UNDER_WAY = "SUBMITTING";

    /** The office's own mailbox. */
    static final String MAILBOX = "office@kill-office.example";

    /** An argument: the office's mailbox is read. */
    static final String WITH_MAILBOX = "--kill.mailbox=true";

    private Submitters() {}

    /** @param arguments the ledger's file, how many report without end, then Spring Boot's */
    public static void main(String[] arguments) throws Exception {
        Ledger ledger = new Ledger(Path.of(arguments[0]));
        ConfigurableApplicationContext application = SpringApplication.run(
                PostbagApplication.class,
                List.of(arguments).subList(2, arguments.length).toArray(String[]::new));
        OfficeId office = office(application.getBean(Offices.class));
        if (List.of(arguments).contains(WITH_MAILBOX)) {
            TenantContext.runIn(
                    office, () -> application.getBean(TransactionTemplate.class).executeWithoutResult(tx -> application
                            .getBean(Mailboxes.class)
                            .readOwn(new EmailAddress(MAILBOX), MAILBOX)));
        }
        PublicReports reports = application.getBean(PublicReports.class);
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            new Thread(() -> reportWithoutEnd(reports, office, ledger)).start();
        }
        try {
            reportOnce(reports, office, ledger);
        } catch (RuntimeException problem) {
            problem.printStackTrace();
            // Or else the parent process would wait for ever.
            Runtime.getRuntime().halt(1);
        }
        // Told to the parent process, which waits for it.
        System.err.println(UNDER_WAY);
    }

    /** Where the resident who sends this report reads mail. */
    static String addressOf(String mark) {
        return mark + "@mailbox.example";
    }

    private static void reportWithoutEnd(PublicReports reports, OfficeId office, Ledger ledger) {
        while (!Thread.currentThread().isInterrupted()) {
            reportOnce(reports, office, ledger);
        }
    }

    private static void reportOnce(PublicReports reports, OfficeId office, Ledger ledger) {
        String mark = UUID.randomUUID().toString();
        String draft = reports.begin(office);
        Map<String, Object> answers = answers(mark);
        reports.save(office, draft, answers);
        ledger.begun(mark);
        // Each from an address of its own, so that the limit on bursts does not slow them.
        ledger.acknowledged(mark, reports.submit(office, draft, answers, mark).reference());
    }

    private static Map<String, Object> answers(String mark) {
        return new HashMap<>(Map.of(
                "postcode", "TV1 4AB",
                "category", "housing",
                "description", "Report " + mark,
                "fullName", "Resident " + mark,
                "email", addressOf(mark),
                "addressLine1", "1 High Street",
                "town", "Testvale"));
    }

    private static OfficeId office(Offices offices) {
        return offices.bySlug(SLUG)
                .map(Office::id)
                .orElseGet(() -> offices.open(new NewOffice(
                        SLUG,
                        OfficeKind.MEMBER_OF_PARLIAMENT,
                        "Kill office",
                        "Rowan Ashdown",
                        "Member of Parliament",
                        "Testvale",
                        List.of("TV1"),
                        Nation.ENGLAND,
                        "KO",
                        MAILBOX,
                        "01632 960100",
                        "1 High Street, Testvale")));
    }
}
