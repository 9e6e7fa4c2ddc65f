package org.postbag.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldingReplyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We have received your letter.",
                "Thank you for contacting Eastmarsh Council. Your enquiry has been logged and passed to Housing. We aim to respond"
                        + " within 10 working days.\n\nBo Farrell\nMembers' enquiries",
                "This is an automated acknowledgement. Please do not reply to this email, the mailbox is not monitored.",
                "Dear Ms Tolley,\n\nI acknowledge receipt of your letter of 24 November. A full reply will be sent to you as soon"
                        + " as possible.\n\nYours sincerely\nPrivate Office",
                "Your reference number is HB-20311. You will hear from us within five working days.",
                "We are looking into this and somebody will be in touch.",
                "Rydym wedi derbyn eich llythyr.",
                "We confirm we have received it.\n\nOn Tue, 24 Nov 2026 at 10:15, Office of Maren Tolley wrote:\n> "
                        + "The lift in Gull Court has been broken since October and a woman of eighty-one cannot leave her flat. "
                        + "Please tell me when the part that was ordered arrives, what is done meanwhile for people who cannot use "
                        + "the stairs, and who is responsible for the fire safety of the building.",
            })
    void saysThatOursHasArrivedAndLittleElse(String text) {
        assertThat(HoldingReply.is("Re: [EM-7F3K-9X] The lift", text, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The lift is mended.",
                "Yes.",
                "Thank you for your letter. The part arrived on Monday and was fitted on Tuesday. The lift has been inspected and is"
                        + " in use again. Residents who could not use the stairs were offered a place in the hotel opposite, and"
                        + " two of them took it. The agent has apologised to your constituent.",
                "We have received your letter. The payment was stopped by mistake on 3 November, for which we are sorry. It has been"
                        + " put right, the arrears of 1,114 pounds are in the account by Friday, and a manager has rung Mr Achebe"
                        + " to say so and to apologise for what happened to him while he was in hospital.",
            })
    void answers(String text) {
        assertThat(HoldingReply.is("Re: [EM-7F3K-9X] The lift", text, false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Automatic reply: The lift", "Auto-Reply: [EM-7F3K-9X]", "Out of office: Bo", "Acknowledgement"})
    void isKnownByItsSubject(String subject) {
        assertThat(HoldingReply.is(subject, "The lift is mended.", false)).isTrue();
    }

    @Test
    void isKnownByItsHeaders() {
        assertThat(HoldingReply.is("Re: The lift", "The lift is mended.", true)).isTrue();
    }

    @Test
    void aSubjectThatOnlyMentionsAReplyIsNone() {
        assertThat(HoldingReply.is("Re: Automatic doors at Gull Court", "They are mended.", false))
                .isFalse();
    }
}
