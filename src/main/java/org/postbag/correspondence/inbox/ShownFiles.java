package org.postbag.correspondence.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.postbag.cases.TimelineEntry;
import org.postbag.correspondence.spi.FilesOfMails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files of kept mails as a case's timeline shows them: to be downloaded, or with the reason why not (law.md EM-10). */
@Component
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
class ShownFiles implements FilesOfMails {

    private final ArrivedFileRows rows;
    private final MailScans scans;

    ShownFiles(ArrivedFileRows rows, MailScans scans) {
        this.rows = rows;
        this.scans = scans;
    }

    @Override
    public Map<UUID, List<TimelineEntry.File>> of(Collection<UUID> mails) {
        Map<UUID, List<TimelineEntry.File>> shown = new LinkedHashMap<>();
        for (ArrivedFileRows.Listed file : rows.ofMails(mails)) {
            shown.computeIfAbsent(file.mail(), mail -> new ArrayList<>()).add(shown(file));
        }
        return shown;
    }

    private TimelineEntry.File shown(ArrivedFileRows.Listed file) {
        ScanState scan = scans.of(file.mail(), file.number());
        String name = file.name().isBlank() ? "File without a name" : file.name();
        if (file.refusal().isPresent() || !scan.opens()) {
            String why = file.refusal().map(FileRefusal::words).orElse(scan.words());
            return new TimelineEntry.File(name, file.bytes(), Optional.empty(), Optional.of(why));
        }
        return new TimelineEntry.File(
                name,
                file.bytes(),
                Optional.of("staff/mail/" + file.mail() + "/files/" + file.number()),
                Optional.empty());
    }
}
