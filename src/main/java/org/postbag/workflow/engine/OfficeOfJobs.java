package org.postbag.workflow.engine;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Binds the office of a job around its execution, before the engine opens the job's transaction. */
@Component
class OfficeOfJobs {

    private final JdbcClient jdbc;

    OfficeOfJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does the work in the office of the job; a job of no office, such as cleaning up, sees no office's rows. */
    <T extends @Nullable Object> T callFor(String jobId, Supplier<T> work) {
        Optional<OfficeId> office = officeOf(jobId);
        return office.isPresent() ? TenantContext.callIn(office.get(), work) : TenantContext.callUnbound(work);
    }

    /** One read by primary key. */
    private Optional<OfficeId> officeOf(String jobId) {
        return jdbc.sql("select tenant_id_ from camunda.act_ru_job where id_ = :id and tenant_id_ is not null")
                .param("id", jobId)
                .query(String.class)
                .optional()
                .map(OfficeId::of);
    }
}
