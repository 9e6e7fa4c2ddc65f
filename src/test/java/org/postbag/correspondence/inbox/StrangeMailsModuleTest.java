package org.postbag.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postbag.PostbagTest;
import org.postbag.TestOffices;
import org.postbag.TestOffices.TestOffice;
import org.postbag.correspondence.MessageCounts;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever comes in is kept as it came and finds its place; nothing is lost and nothing stops the next (law.md EM-8, EM-9). */
@PostbagTest
class StrangeMailsModuleTest {

    private static final Set<MailState> PLACES = EnumSet.complementOf(EnumSet.of(MailState.ARRIVED));
    private static final int DAMAGED = 400;
    private static final int LETTERS = 500;

    @Autowired
    private BeanFactory application;

    @Autowired
    private IncomingMails mails;

    @Autowired
    private MailStore store;

    @Autowired
    private MessageCounts counts;

    @Autowired
    private TestOffices offices;

    @Autowired
    private TransactionTemplate transaction;

    private TestOffice office;

    @BeforeEach
    void anOffice() {
        office = offices.open();
    }

    @Test
    void everyStrangeMailIsKeptAndFindsItsPlace() throws IOException {
        List<byte[]> strange = StrangeMails.all();
        Map<UUID, byte[]> kept = dropped(strange);

        assertThat(strange).hasSize(80);
        Set<String> letters = new HashSet<>();
        kept.values().forEach(mail -> letters.add(afterHead(mail)));
        assertThat(strange).as("among them are six pairs of the same letter").allSatisfy(mail -> assertThat(letters)
                .contains(afterHead(mail)));
        assertThat(kept).hasSize(74);
        assertAllKept(kept);
        Map<String, Long> counted = office.call(counts::incoming);
        assertThat(counted.get("automatic"))
                .as("a mail server's own, and a list's")
                .isEqualTo(2);
        assertThat(counted.get("enquiry") + counted.get("unreadable")).isEqualTo(72);
        assertThat(counted.get("enquiry")).isGreaterThan(60);
    }

    @Test
    void soDoesEveryDamagedMail() throws IOException {
        List<byte[]> strange = StrangeMails.all();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<byte[]> damaged = new ArrayList<>();
        for (int i = 0; i < DAMAGED; i++) {
            damaged.add(StrangeMails.damaged(strange, random));
        }
        Set<String> different = new HashSet<>();
        damaged.forEach(mail -> different.add(new String(mail, StandardCharsets.ISO_8859_1)));

        Map<UUID, byte[]> kept = dropped(damaged);

        assertThat(kept.size()).as("seed %s", seed).isGreaterThan(DAMAGED / 2).isLessThanOrEqualTo(different.size());
        assertAllKept(kept);
    }

    @Test
    void theSameLettersDeliveredThreeTimesAreOneEach() {
        for (int time = 0; time < 3; time++) {
            List<byte[]> letters = new ArrayList<>();
            for (int letter = 0; letter < LETTERS; letter++) {
                letters.add(letter(letter, time).getBytes(StandardCharsets.UTF_8));
            }
            assertThat(dropped(letters)).hasSize(time == 0 ? LETTERS : 0);
        }
        assertThat(office.call(counts::incoming)).containsEntry("enquiry", (long) LETTERS);
    }

    /** Servers write above it how it came, each time another way; half the programs give no name to what they send. */
    private String letter(int number, int time) {
        String name = number % 2 == 0 ? "Message-ID: <" + number + "@mailbox.example>\r\n" : "";
        return "Received: from relay" + time + ".example by mx.example; Tue, 24 Nov 2026 10:0" + time + ":00 +0000\r\n"
                + "X-Delivery: " + time + "\r\nFrom: Edda Lindqvist <edda" + number + "@mailbox.example>\r\nTo: "
                + office.office().email() + "\r\n" + name + "Subject: The bus " + number
                + "\r\nDate: Tue, 24 Nov 2026 10:00:00 +0000\r\n\r\nIt does not come.\r\n";
    }

    /** Those that were new, by their keys. */
    private Map<UUID, byte[]> dropped(List<byte[]> raw) {
        Map<UUID, byte[]> kept = new HashMap<>();
        for (byte[] mail : raw) {
            MailDrop.drop(application, office, mail).ifPresent(id -> kept.put(id, mail));
        }
        return kept;
    }

    private static String afterHead(byte[] mail) {
        String[] parts =
                new String(mail, StandardCharsets.ISO_8859_1).replace("\r", "").split("\n\n", 2);
        return parts.length == 2 ? parts[1] : parts[0];
    }

    private void assertAllKept(Map<UUID, byte[]> kept) {
        office.run(() -> transaction.executeWithoutResult(tx -> kept.forEach((id, mail) -> {
            IncomingMail row = mails.findById(id).orElseThrow();
            assertThat(row.state()).isIn(PLACES);
            assertThat(row.state() != MailState.ENQUIRY || row.caseId().isPresent())
                    .isTrue();
            assertThat(Arrays.equals(raw(id), mail)).isTrue();
        })));
    }

    private byte[] raw(UUID id) {
        try (InputStream mail = store.open(id)) {
            return mail.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
