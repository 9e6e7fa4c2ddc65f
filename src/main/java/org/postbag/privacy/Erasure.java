package org.postbag.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postbag.kernel.AuditableEvent;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.LegalTime;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.PersonalDataHolder;
import org.postbag.kernel.TenantContext;
import org.postbag.offices.Permissions;
import org.postbag.workflow.EngineErasure;
import org.postbag.workflow.ProcessRuntime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Erases what the office holds of a case and keeps the proof. */
@Service
public class Erasure {

    /** Oldest backup that may still hold an erased case, in days (law.md RT-10). */
    private static final int BACKUP_DAYS = 35;

    private final List<PersonalDataHolder> holders;
    private final ErasureCertificateRepository certificates;
    private final RetentionHoldRepository holds;
    private final Pseudonyms pseudonyms;
    private final ProcessRuntime processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasure(
            List<PersonalDataHolder> holders,
            ErasureCertificateRepository certificates,
            RetentionHoldRepository holds,
            Pseudonyms pseudonyms,
            ProcessRuntime processes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.holders = holders.stream()
                .sorted(Comparator.comparingInt(PersonalDataHolder::order))
                .toList();
        this.certificates = certificates;
        this.holds = holds;
        this.pseudonyms = pseudonyms;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Deletes everything of the case in the running transaction, the engine's history included, and writes the certificate
     * (law.md RT-7, RT-12). If anything is left when it is about to commit, the transaction fails and nothing is deleted.
     *
     * @param runId names the run that did it
     * @throws IllegalStateException if the period is not over
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(CaseId id, RetentionPeriod period, String runId) {
        LocalDate today = LegalTime.dateOf(clock.instant());
        if (!period.isOverOn(today)) {
            throw new IllegalStateException("Case " + id + " is kept until " + period.retainUntil());
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (PersonalDataHolder holder : holders) {
            counts.merge(holder.holds(), holder.erase(id), Integer::sum);
        }
        counts.merge("holds", holds.deleteByCaseId(id.value()), Integer::sum);
        // Proved last: the engine goes only once the process that runs this step has ended.
        processes.eraseAfterEnd(id, engine -> {
            counts.merge("engineRows", engine.erased(), Integer::sum);
            requireNothingLeft(id, engine);
            certify(id, period, today, runId, counts);
        });
    }

    private void requireNothingLeft(CaseId id, EngineErasure engine) {
        int remaining = engine.remaining()
                + holds.countByCaseId(id.value())
                + holders.stream().mapToInt(holder -> holder.remaining(id)).sum();
        if (remaining != 0) {
            throw new IllegalStateException(remaining + " objects of case " + id + " are left after erasure");
        }
    }

    private void certify(
            CaseId id, RetentionPeriod period, LocalDate today, String runId, Map<String, Integer> counts) {
        OfficeId office = TenantContext.require();
        String pseudonym = pseudonyms.of(office, id.toString());
        certificates.save(new ErasureCertificate(
                pseudonym, period, clock.instant(), today.plusDays(BACKUP_DAYS), runId, counts, 0));
        events.publishEvent(
                new AuditableEvent(office, null, "case-erased", "case-pseudonym", pseudonym, clock.instant()));
    }

    /**
     * The office's certificates, newest first.
     *
     * @param offset how many to leave out
     * @param limit how many at most
     */
    @PreAuthorize(Permissions.WATCH_RETENTION)
    @Transactional(readOnly = true)
    public List<CertificateDetails> certificates(int offset, int limit) {
        return certificates.part(offset, limit).stream()
                .map(ErasureCertificate::details)
                .toList();
    }
}
