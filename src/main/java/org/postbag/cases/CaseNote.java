package org.postbag.cases;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.OfficeOwned;
import org.postbag.kernel.StaffId;

/** An internal note; never leaves the office. */
@Entity
@Table(name = "case_note")
class CaseNote extends OfficeOwned {

    private UUID caseId = new UUID(0, 0);
    private UUID authorId = new UUID(0, 0);
    private String body = "";
    private Instant writtenAt = Instant.EPOCH;

    protected CaseNote() {}

    CaseNote(CaseId caseId, StaffId author, String body, Instant writtenAt) {
        this.caseId = caseId.value();
        this.authorId = author.value();
        this.body = body;
        this.writtenAt = writtenAt;
    }

    StaffId author() {
        return new StaffId(authorId);
    }

    String body() {
        return body;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
