package org.postbag.offices.tenancy;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.postbag.kernel.OfficeId;
import org.postbag.kernel.TenantContext;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaVendorAdapter;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.TransactionDefinition;

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
    JpaVendorAdapter officeOfTransactions() {
        return new HibernateBoundToOffice();
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

    /** Hibernate as Spring knows it, but for how a transaction begins. */
    private static final class HibernateBoundToOffice extends HibernateJpaVendorAdapter {

        private final HibernateJpaDialect dialect = new BindOffice();

        @Override
        public HibernateJpaDialect getJpaDialect() {
            return dialect;
        }
    }

    /**
     * Tells PostgreSQL the office for the length of the transaction; a pooled connection takes nothing on to the next. It is
     * part of beginning, so that a connection lost just here leaves no half-begun transaction with the thread, which would use
     * the dead connection for good.
     */
    private static final class BindOffice extends HibernateJpaDialect {

        @Override
        public Object beginTransaction(EntityManager session, TransactionDefinition definition) throws SQLException {
            Object begun = super.beginTransaction(session, definition);
            session.unwrap(Session.class).doWork(connection -> {
                try (PreparedStatement statement =
                        connection.prepareStatement("select set_config('app.office_id', ?, true)")) {
                    statement.setString(
                            1, TenantContext.current().map(OfficeId::toString).orElse(""));
                    statement.execute();
                }
            });
            return begun;
        }
    }
}
