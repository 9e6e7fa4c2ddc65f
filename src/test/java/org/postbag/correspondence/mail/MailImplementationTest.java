package org.postbag.correspondence.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.util.StreamProvider;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class MailImplementationTest {

    @Test
    void namesTheOneThatIsThere() {
        MailImplementation.name();

        assertThat(StreamProvider.provider())
                .isInstanceOf(ServiceLoader.load(StreamProvider.class)
                        .findFirst()
                        .orElseThrow()
                        .getClass());
        assertThat(System.getProperty("jakarta.mail.util.StreamProvider"))
                .isEqualTo(StreamProvider.provider().getClass().getName());
    }
}
