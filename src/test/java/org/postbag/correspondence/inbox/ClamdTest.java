package org.postbag.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClamdTest {

    private static final int MORE_THAN_ANY_BUFFER = 64 * 1024 * 1024;

    @Test
    void aFileThatTheScannerTakesNoFurtherIsNotScanned_andHoldsUpNoOther() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Clamd clamd = new Clamd(new ClamdProperties(
                    "127.0.0.1", deaf.getLocalPort(), Duration.ofSeconds(20), Duration.ofMillis(300)));

            assertThat(clamd.scan(new ByteArrayInputStream(new byte[MORE_THAN_ANY_BUFFER]))
                            .state())
                    .isEqualTo(ScanState.NOT_SCANNED);
        }
    }
}
