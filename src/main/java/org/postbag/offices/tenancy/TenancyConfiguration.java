package org.postbag.offices.tenancy;

import java.util.UUID;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** The two barriers of tenancy, both fed from {@link TenantContext}: Hibernate's filter and PostgreSQL's row-level security. */
@Configuration
class TenancyConfiguration {

    /** Hibernate may not be given null; no row ever bears this id. */
    private static final UUID NO_OFFICE = new UUID(0, 0);

    @Bean
    HibernatePropertiesCustomizer officeOfHibernateSessions() {
        return properties -> properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new CurrentOffice());
    }

    @Bean
    TransactionExecutionListener officeOfTransactions(ObjectProvider<JdbcTemplate> jdbc) {
        return new BindOffice(jdbc);
    }

    private static final class CurrentOffice implements CurrentTenantIdentifierResolver<UUID> {

        @Override
        public UUID resolveCurrentTenantIdentifier() {
            return TenantContext.current().map(OfficeId::value).orElse(NO_OFFICE);
        }

        @Override
        public boolean validateExistingCurrentSessions() {
            return false;
        }
    }

    /** Tells PostgreSQL the office for the length of the transaction; a pooled connection takes nothing on to the next. */
    private record BindOffice(ObjectProvider<JdbcTemplate> jdbc) implements TransactionExecutionListener {

        @Override
        public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
            if (failure == null) {
                jdbc.getObject()
                        .queryForObject(
                                "select set_config('app.office_id', ?, true)",
                                String.class,
                                TenantContext.current().map(OfficeId::toString).orElse(""));
            }
        }
    }
}
