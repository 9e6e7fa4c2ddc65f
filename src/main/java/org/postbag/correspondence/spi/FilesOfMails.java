package org.postbag.correspondence.spi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postbag.cases.TimelineEntry;

/** Knows the files that came with mails. Owned by whoever keeps the mails. */
public interface FilesOfMails {

    /** The files of these mails of the bound office, by the mail; what is not handed out says why. */
    Map<UUID, List<TimelineEntry.File>> of(Collection<UUID> mails);
}
