package org.postbag.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Keys are stored: one that came out otherwise than before would let every mail of a mailbox in a second time. */
class ContentKeyTest {

    private static final String BODY = "It does not come.\r\n";

    @Test
    void isOfTheMessageIdAndTheBody_howeverTheHeadIsFolded() {
        String key = "d8890b489eac0a3f95176b347e5de4b95c8af06a81a0510e5eec8323dc2420c9";
        assertThat(key("Message-ID: <a@mailbox.example>\r\nSubject: The bus\r\n\r\n" + BODY))
                .isEqualTo(key);
        assertThat(key("Received: from b\r\n\tby c\r\nmessage-id:\r\n  <a@mailbox.example>\r\nMessage-ID: <b>\r\n\r\n"
                        + BODY))
                .isEqualTo(key);
        assertThat(key(("Message-ID: <a@mailbox.example>\r\n\r\n" + BODY).replace("\r", "")))
                .isEqualTo(key);
        assertThat(key("Message-ID: <b@mailbox.example>\r\n\r\n" + BODY)).isNotEqualTo(key);
    }

    @Test
    void withoutMessageIdIsOfWhatNoServerChanges() {
        assertThat(key("To: office@x.example\r\nX-Seen: 1\r\nFrom: Edda <edda@mailbox.example>\r\n"
                        + "Subject: The bus\tis\r\n \t late\r\n\r\n" + BODY))
                .isEqualTo("ef15550d832d6e676bcce30adcda66441b450119be52700b51a19d5be472d9d0");
    }

    private static String key(String mail) {
        ContentKey key = new ContentKey();
        byte[] bytes = mail.getBytes(StandardCharsets.ISO_8859_1);
        key.update(bytes, bytes.length);
        return key.value();
    }
}
