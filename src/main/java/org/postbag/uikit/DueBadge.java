package org.postbag.uikit;

import java.time.Instant;

/** When something is due, in words and a colour. */
public class DueBadge extends Badge {

    /** As {@link DueWords#of}. */
    public DueBadge(Instant due, Instant now, int workingDays) {
        this(DueWords.of(due, now, workingDays));
    }

    private DueBadge(DueWords due) {
        super(due.state(), due.words());
    }
}
