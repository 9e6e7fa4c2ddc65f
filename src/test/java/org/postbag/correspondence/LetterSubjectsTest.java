package org.postbag.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.kernel.Language;

class LetterSubjectsTest {

    private final CaseContact contact = contact("Damp at 4 Pollard House");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                              | Re: [ET-7K3M-92] Damp at 4 Pollard House",
                "'  '                            | Re: [ET-7K3M-92] Damp at 4 Pollard House",
                "Your letter                     | [ET-7K3M-92] Your letter",
                "Re: Your letter                 | Re: [ET-7K3M-92] Your letter",
                "RE:Your letter                  | Re: [ET-7K3M-92] Your letter",
                "Re: [ET-7K3M-92] Your letter    | Re: [ET-7K3M-92] Your letter",
                "About [ET-7K3M-92]              | About [ET-7K3M-92]",
                "[XX-0000-00] of another case    | [ET-7K3M-92] [XX-0000-00] of another case"
            })
    void alwaysBearsTheReferenceOnce(String chosen, String subject) {
        assertThat(LetterSubjects.withReference(chosen, contact)).isEqualTo(subject);
    }

    @Test
    void staysOnOneLineAndWithinItsLength() {
        CaseContact wordy = contact("🌧\r\n".repeat(500));

        assertThat(LetterSubjects.first(wordy)).hasSizeLessThanOrEqualTo(300).doesNotContainPattern("[\\r\\n]");
        assertThat(LetterSubjects.answer(wordy)).startsWith("Re: [ET-7K3M-92] ").hasSizeLessThanOrEqualTo(300);
    }

    static CaseContact contact(String title) {
        return new CaseContact(
                new CaseId(Ids.next()),
                "ET-7K3M-92",
                title,
                "Edda Lindqvist",
                Optional.empty(),
                false,
                Language.ENGLISH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
