package org.postbag.isolation;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.hibernate.Session;
import org.postbag.TestOffices.TestOffice;
import org.postbag.kernel.CaseId;
import org.postbag.kernel.Ids;
import org.postbag.offices.Role;
import org.postbag.workflow.ProcessRuntime;
import org.postbag.workflow.process.TestErrand;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Calls methods for an office, each in a transaction of its own. */
final class Caller {

    private final TransactionTemplate transaction;
    private final EntityManager entities;
    private final TestErrand errands;
    private final ProcessRuntime processes;
    private final RuntimeService engine;
    private final ManagementService jobs;

    Caller(BeanFactory application) {
        transaction = application.getBean(TransactionTemplate.class);
        entities = application.getBean(EntityManager.class);
        errands = application.getBean(TestErrand.class);
        processes = application.getBean(ProcessRuntime.class);
        engine = application.getBean(RuntimeService.class);
        jobs = application.getBean(ManagementService.class);
    }

    /** The answer in words, or the refusal. Whatever the call has written is taken back. */
    String answer(Way way, TestOffice office, Call call, Object... arguments) {
        return answer(way, office, () -> "", call, arguments);
    }

    /**
     * As {@link #answer(Way, TestOffice, Call, Object...)}.
     *
     * @param look what is seen after the call and belongs to the answer
     */
    String answer(Way way, TestOffice office, Supplier<String> look, Call call, Object... arguments) {
        String[] answer = new String[1];
        go(way, office, () -> {
            try {
                answer[0] = Answers.inWords(call.with(arguments));
                entities.flush();
                answer[0] += look.get();
            } catch (Throwable refused) {
                answer[0] = Answers.refusal(refused);
            }
            throw new TakenBack();
        });
        return Objects.requireNonNull(answer[0], () -> call.name() + " was not called");
    }

    /**
     * Lets stay what the call writes, unless it refuses or the database does.
     *
     * @return why it could not stay although nobody refused
     */
    Optional<Throwable> keep(Way way, TestOffice office, Call call, Object... arguments) {
        return go(way, office, () -> {
            try {
                call.with(arguments);
            } catch (Throwable refused) {
                throw new TakenBack();
            }
        });
    }

    private Optional<Throwable> go(Way way, TestOffice office, Runnable errand) {
        return (way == Way.JOB ? inAJob(office, errand) : signedIn(way, office, errand))
                .filter(failure -> !(failure instanceof TakenBack) && !Answers.isRefusedByDatabase(failure));
    }

    private Optional<Throwable> signedIn(Way way, TestOffice office, Runnable errand) {
        try {
            office.runAs(
                    Role.MANAGER,
                    () -> transaction.executeWithoutResult(tx -> {
                        if (way == Way.WITHOUT_FILTER) {
                            entities.unwrap(Session.class).disableFilter("_tenantId");
                        }
                        errand.run();
                    }));
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    private Optional<Throwable> inAJob(TestOffice office, Runnable errand) {
        errands.give(errand);
        String process = office.call(
                () -> transaction.execute(tx -> processes.start(TestErrand.PROCESS, new CaseId(Ids.next()), Map.of())));
        try {
            jobs.executeJob(jobs.createJobQuery()
                    .processInstanceId(process)
                    .singleResult()
                    .getId());
            return Optional.empty();
        } catch (RuntimeException failure) {
            return Optional.of(failure);
        } finally {
            // What failed would lie in the office's list of tasks.
            office.run(() -> engine.deleteProcessInstanceIfExists(process, "tried", true, true, true, true));
        }
    }

    /** Takes the transaction back. */
    private static final class TakenBack extends RuntimeException {

        private TakenBack() {
            super("taken back", null, false, false);
        }
    }
}
