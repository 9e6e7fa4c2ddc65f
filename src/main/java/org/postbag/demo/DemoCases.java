package org.postbag.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.postbag.cases.CaseFiles;
import org.postbag.cases.Channel;
import org.postbag.intake.Enquiries;
import org.postbag.intake.EnquiryDesk;
import org.postbag.intake.NewEnquiry;
import org.postbag.intake.Receipt;
import org.postbag.kernel.CaseId;
import org.postbag.workflow.PendingSteps;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.WaitingTimer;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one invented case, step by step and each step at its time. Between two steps the case's clocks run as they would have
 * run. Stopped anywhere, it goes on where it was.
 */
@DemoPart
class DemoCases {

    private static final int MOST_TIMERS = 100;
    private static final int A_MOMENT = 20;

    private final Enquiries enquiries;
    private final EnquiryDesk desk;
    private final CaseFiles files;
    private final DemoActs acts;
    private final DemoStaff staff;
    private final DemoProgress progress;
    private final DemoClock clock;
    private final PendingSteps pending;
    private final ProcessRuntime processes;
    private final TransactionTemplate transaction;

    DemoCases(
            Enquiries enquiries,
            EnquiryDesk desk,
            CaseFiles files,
            DemoActs acts,
            DemoStaff staff,
            DemoProgress progress,
            DemoClock clock,
            PendingSteps pending,
            ProcessRuntime processes,
            TransactionTemplate transaction) {
        this.enquiries = enquiries;
        this.desk = desk;
        this.files = files;
        this.acts = acts;
        this.staff = staff;
        this.progress = progress;
        this.clock = clock;
        this.pending = pending;
        this.processes = processes;
        this.transaction = transaction;
    }

    /** Makes the case, or what is missing of it, for the bound office. */
    void make(DemoOffice office, DemoCase demo, List<Instant> times) {
        Optional<DemoProgress.Made> made = progress.find(demo.number());
        if (made.filter(DemoProgress.Made::over).isPresent()) {
            return;
        }
        int done = made.map(DemoProgress.Made::steps).orElse(0);
        CaseId id = made.flatMap(DemoProgress.Made::caseId).orElseGet(() -> arrive(office, demo, times.get(0)));
        // What an interrupted start had left to be done after its last step.
        made.ifPresent(begun -> clock.runAt(times.get(done).plusSeconds(A_MOMENT), () -> pending.runNow(id)));
        for (int i = done; i < demo.steps().size(); i++) {
            DemoStep step = demo.steps().get(i);
            int number = i + 1;
            Instant time = times.get(number);
            letTimePass(id, time);
            clock.runAt(time, () -> {
                transaction.executeWithoutResult(status -> {
                    acts.perform(office, id, step, key(demo) + "-" + number);
                    progress.done(demo.number(), number);
                });
                pending.runNow(id);
            });
        }
        letTimePass(id, clock.instant());
        transaction.executeWithoutResult(status -> progress.finish(demo.number()));
    }

    private CaseId arrive(DemoOffice office, DemoCase demo, Instant time) {
        NewEnquiry enquiry = new NewEnquiry(
                demo.channel(), demo.contact(), demo.about(), demo.letter().strip(), Map.of());
        boolean written = demo.channel() == Channel.WEB || demo.channel() == Channel.EMAIL;
        AtomicReference<CaseId> arrived = new AtomicReference<>();
        clock.runAt(time, () -> {
            transaction.executeWithoutResult(status -> {
                AtomicReference<Receipt> receipt = new AtomicReference<>();
                if (written) {
                    receipt.set(enquiries.submit(enquiry, key(demo)));
                }
                staff.runAs(office, "caseworker", () -> {
                    if (!written) {
                        receipt.set(desk.open(enquiry, key(demo)));
                    }
                    String reference = receipt.get().reference();
                    arrived.set(files.byReference(reference).orElseThrow().id());
                });
                progress.arrived(demo.number(), arrived.get());
            });
            pending.runNow(arrived.get());
        });
        return arrived.get();
    }

    /** Every timer of the case that is due by then does its work, each at its own time. */
    private void letTimePass(CaseId id, Instant until) {
        for (int passed = 0; passed < MOST_TIMERS; passed++) {
            Optional<Instant> next = processes.timersOf(id).stream()
                    .map(WaitingTimer::dueAt)
                    .filter(due -> !due.isAfter(until))
                    .findFirst();
            if (next.isEmpty()) {
                return;
            }
            clock.runAt(next.get().plusSeconds(1), () -> pending.runNow(id));
        }
        throw new IllegalStateException("The timers of a demo case do not end");
    }

    private static String key(DemoCase demo) {
        return "demo-" + demo.number();
    }
}
