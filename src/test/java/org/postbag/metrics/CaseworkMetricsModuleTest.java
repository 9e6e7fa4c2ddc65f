package org.postbag.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postbag.EngineClock;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.cases.Channel;
import org.postbag.constituents.ContactDetails;
import org.postbag.correspondence.inbox.MailDrop;
import org.postbag.intake.Enquiries;
import org.postbag.intake.NewEnquiry;
import org.postbag.kernel.EmailAddress;
import org.postbag.kernel.Postcode;
import org.postbag.offices.Role;
import org.postbag.offices.StaffDirectory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The page Prometheus reads, as it reads it: the names of the public contract, for the operator only, and nobody's data. */
@PostbagTest
@AutoConfigureObservability
class CaseworkMetricsModuleTest {

    private static final String PAGE = "/actuator/prometheus";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private TestOffices offices;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private Enquiries enquiries;

    @Autowired
    private BeanFactory application;

    @Autowired
    private EngineClock clock;

    @Test
    void showsTheFiguresOfEachOffice() {
        TestOffices.TestOffice office = offices.open();
        TestOffices.TestOffice empty = offices.open();
        submit(office, "Ottilie Quaintrelle", "ottilie@mailbox.example");
        submit(office, "Bartholomew Quaintrelle", "bartholomew@mailbox.example");
        MailDrop.drop(
                application,
                office,
                "From: p@mailbox.example\r\nTo: " + office.office().email()
                        + "\r\nSubject: The bus\r\n\r\nIt is late.\r\n");
        clock.runDueJobs(office.id());

        String page = asOperator();

        String slug = office.office().slug();
        assertThat(lines(page))
                .contains(
                        "postbag_cases_total{office=\"" + slug + "\"} 3.0",
                        "postbag_cases_total{office=\"" + empty.office().slug() + "\"} 0.0",
                        "postbag_inbox_messages_total{office=\"" + slug + "\",state=\"enquiry\"} 1.0",
                        "postbag_inbox_messages_total{office=\"" + slug + "\",state=\"threaded\"} 0.0",
                        "postbag_outbox_messages_total{office=\"" + slug + "\",state=\"sent\"} 3.0",
                        "postbag_outbox_messages_total{office=\"" + slug + "\",state=\"failed\"} 0.0");
        for (String state : List.of("review", "automatic", "bounce", "spam", "unreadable")) {
            assertThat(page)
                    .contains("postbag_inbox_messages_total{office=\"" + slug + "\",state=\"" + state + "\"} 0.0");
        }
        assertThat(lines(page)).anyMatch(line -> line.startsWith("postbag_timers_waiting{process=\"case\"} "));
        assertThat(lines(page)).anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"));
        assertThat(page).doesNotContain("Quaintrelle").doesNotContain("mailbox.example");
    }

    @Test
    void isForTheOperatorOnly() {
        String manager = offices.open().staff(Role.MANAGER).email();

        assertThat(http.getForEntity(PAGE, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(http.withBasicAuth(manager, TestOffices.PASSWORD)
                        .getForEntity(PAGE, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    private String asOperator() {
        String email = "operator-" + UUID.randomUUID() + "@postbag.example";
        staff.add(email, "Sam Lockwood", TestOffices.PASSWORD, true);
        ResponseEntity<String> page =
                http.withBasicAuth(email, TestOffices.PASSWORD).getForEntity(PAGE, String.class);
        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.OK);
        return Optional.ofNullable(page.getBody()).orElseThrow();
    }

    private static List<String> lines(String page) {
        return Arrays.asList(page.split("\n"));
    }

    private void submit(TestOffices.TestOffice office, String name, String email) {
        ContactDetails contact = new ContactDetails(
                name,
                EmailAddress.parse(email),
                Optional.empty(),
                Optional.of("1 High Street"),
                Optional.of("Testvale"),
                Postcode.parse("TV1 1AA"),
                false);
        office.run(() -> enquiries.submit(
                new NewEnquiry(Channel.WEB, contact, "housing", "The roof leaks.", Map.of()),
                UUID.randomUUID().toString()));
    }
}
