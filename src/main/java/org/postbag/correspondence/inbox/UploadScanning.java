package org.postbag.correspondence.inbox;

import java.io.IOException;
import java.io.InputStream;
import org.postbag.correspondence.files.FileNotKept;
import org.postbag.correspondence.files.VirusCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks the scanner about what staff hand in, while they wait. One that is away holds up nobody's letter: the file says that it was not
 * scanned.
 */
@Component
class UploadScanning implements VirusCheck {

    private static final Logger log = LoggerFactory.getLogger(UploadScanning.class);

    private final Clamd clamd;

    UploadScanning(Clamd clamd) {
        this.clamd = clamd;
    }

    @Override
    public boolean isClean(InputStream file) {
        if (!clamd.isOn()) {
            return false;
        }
        try {
            ScanState state = clamd.scan(file).state();
            if (state == ScanState.INFECTED) {
                throw new FileNotKept(FileNotKept.Reason.INFECTED);
            }
            return state == ScanState.CLEAN;
        } catch (IOException away) {
            log.warn("The virus scanner does not answer; a file is kept that it has not seen: {}", away.toString());
            return false;
        }
    }
}
