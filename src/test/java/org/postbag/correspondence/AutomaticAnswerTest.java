package org.postbag.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postbag.correspondence.AutomaticAnswer.Objection;
import org.postbag.kernel.EmailAddress;

/** The table of law.md EM-4. */
class AutomaticAnswerTest {

    private static final EmailAddress OFFICE = new EmailAddress("office@eastmarsh.example");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "edda@mailbox.example",
                "noreen@mailbox.example",
                "request.bob@mailbox.example",
                "norbert.reply@mailbox.example",
                "postmaster.pat@mailbox.example",
                "owner@mailbox.example",
                "someone@not-eastmarsh.example"
            })
    void answersPeople(String sender) {
        assertThat(typed(sender)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MAILER-DAEMON@mailbox.example",
                "postmaster@mailbox.example",
                "noreply@shop.example",
                "no-reply@shop.example",
                "No_Reply@shop.example",
                "donotreply@shop.example",
                "do-not-reply@shop.example",
                "noreply+123@shop.example",
                "orders-noreply@shop.example",
                "owner-news@lists.example",
                "news-owner@lists.example",
                "news-request@lists.example",
                "bounces+77@lists.example"
            })
    void doesNotAnswerPrograms(String sender) {
        assertThat(typed(sender)).contains(Objection.AUTOMATIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"caseworker@eastmarsh.example", "Anybody@EASTMARSH.example"})
    void doesNotAnswerItsOwnDomain(String sender) {
        assertThat(typed(sender)).contains(Objection.OUR_OWN);
    }

    @Test
    void doesNotAnswerTheEmptyReturnPath() {
        assertThat(AutomaticAnswer.objection(ArrivedMail.typed(Optional.empty()), OFFICE))
                .contains(Objection.NOBODY_TO_ANSWER);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // Auto-Submitted, Precedence, list, suppressed, report, own, to us, answer
                "'',             '',   false, false, false, false, true,  -",
                "no,             '',   false, false, false, false, true,  -",
                "'No; x=y',      '',   false, false, false, false, true,  -",
                "auto-replied,   '',   false, false, false, false, true,  AUTOMATIC",
                "auto-generated, '',   false, false, false, false, true,  AUTOMATIC",
                "'',             bulk, false, false, false, false, true,  SENT_TO_MANY",
                "'',             List, false, false, false, false, true,  SENT_TO_MANY",
                "'',             junk, false, false, false, false, true,  SENT_TO_MANY",
                "'',             first-class, false, false, false, false, true, -",
                "'',             '',   true,  false, false, false, true,  SENT_TO_MANY",
                "'',             '',   false, true,  false, false, true,  NOT_WANTED",
                "'',             '',   false, false, true,  false, true,  AUTOMATIC",
                "'',             '',   false, false, false, true,  true,  OUR_OWN",
                "'',             '',   false, false, false, false, false, SENT_TO_MANY"
            })
    void readsTheHeaders(
            String submitted,
            String precedence,
            boolean list,
            boolean suppressed,
            boolean report,
            boolean own,
            boolean toUs,
            Objection answer) {
        ArrivedMail mail = new ArrivedMail(
                EmailAddress.parse("edda@mailbox.example"), submitted, precedence, list, suppressed, report, own, toUs);

        assertThat(AutomaticAnswer.objection(mail, OFFICE)).isEqualTo(Optional.ofNullable(answer));
    }

    private static Optional<Objection> typed(String sender) {
        return AutomaticAnswer.objection(ArrivedMail.typed(EmailAddress.parse(sender)), OFFICE);
    }
}
