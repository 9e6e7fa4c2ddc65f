package org.postbag.correspondence.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.postbag.correspondence.files.FileNotKept;

/** law.md EM-10: what staff hand in is looked at like what comes in. */
class UploadScanningTest {

    @Test
    void whatIsInfectedIsNotKept_andTheRestSaysWhetherSomebodyLooked() throws IOException {
        try (FakeClamd daemon = new FakeClamd()) {
            UploadScanning scanning = new UploadScanning(new Clamd(daemon.settings()));

            assertThat(scanning.isClean(file("A letter"))).isTrue();
            assertThat(scanning.isClean(file("TOO LARGE for it"))).isFalse();
            assertThatThrownBy(() -> scanning.isClean(file("EICAR")))
                    .isInstanceOfSatisfying(FileNotKept.class, refused -> assertThat(refused.reason())
                            .isEqualTo(FileNotKept.Reason.INFECTED));
            assertThat(daemon.scanned()).containsExactly("A letter", "TOO LARGE for it", "EICAR");
        }
    }

    @Test
    void aScannerThatIsAwayHoldsUpNobody() throws IOException {
        ClamdProperties away;
        try (FakeClamd daemon = new FakeClamd()) {
            away = daemon.settings();
        }
        ClamdProperties none = new ClamdProperties(null, 3310, Duration.ofSeconds(1), Duration.ofSeconds(1));

        assertThat(new UploadScanning(new Clamd(away)).isClean(file("EICAR"))).isFalse();
        assertThat(new UploadScanning(new Clamd(none)).isClean(file("EICAR"))).isFalse();
    }

    private static InputStream file(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.US_ASCII));
    }
}
