package org.postbag.privacy;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.postbag.kernel.OfficeOwned;

/** What is left of an erased case: proof that it was erased, without anything about anybody (law.md RT-12). */
@Entity
@Table(name = "erasure_certificate")
class ErasureCertificate extends OfficeOwned {

    private String casePseudonym = "";
    private String policyVersion = "";
    private String rule = "";
    private LocalDate closedOn = LocalDate.EPOCH;
    private LocalDate retainUntil = LocalDate.EPOCH;
    private Instant executedAt = Instant.EPOCH;
    private String jobRunId = "";

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Integer> objectCounts = new TreeMap<>();

    private int remaining;
    private LocalDate backupClearOn = LocalDate.EPOCH;

    protected ErasureCertificate() {}

    ErasureCertificate(
            String casePseudonym,
            RetentionPeriod period,
            Instant executedAt,
            LocalDate backupClearOn,
            String jobRunId,
            Map<String, Integer> objectCounts,
            int remaining) {
        this.casePseudonym = casePseudonym;
        this.policyVersion = "1";
        this.rule = "EXPIRY";
        this.closedOn = period.closedOn();
        this.retainUntil = period.retainUntil();
        this.executedAt = executedAt;
        this.backupClearOn = backupClearOn;
        this.jobRunId = jobRunId;
        this.objectCounts = new TreeMap<>(objectCounts);
        this.remaining = remaining;
    }

    CertificateDetails details() {
        return new CertificateDetails(
                getId(),
                casePseudonym,
                closedOn,
                retainUntil,
                executedAt,
                backupClearOn,
                Map.copyOf(objectCounts),
                remaining);
    }
}
