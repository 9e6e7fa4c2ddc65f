package org.postbag.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects as two roles: migrations as the owner, everything else as a role that row-level security binds. */
@Configuration
@EnableConfigurationProperties(PlatformProperties.class)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression("'${postbag.database.url:}'.isEmpty()")
    EmbeddedPostgresServer embeddedPostgresServer(PlatformProperties properties) {
        return new EmbeddedPostgresServer(
                properties.database().folder().toAbsolutePath(),
                properties.database().durable());
    }

    @Bean
    @ConditionalOnExpression("'${postbag.database.url:}'.isEmpty()")
    JdbcConnectionDetails embeddedApplicationConnection(EmbeddedPostgresServer server) {
        return new ApplicationConnection(server.url(), "postbag_app", server.applicationPassword());
    }

    @Bean
    @ConditionalOnExpression("'${postbag.database.url:}'.isEmpty()")
    FlywayConnectionDetails embeddedOwnerConnection(EmbeddedPostgresServer server) {
        return new OwnerConnection(server.url(), "postbag_owner", server.ownerPassword());
    }

    @Bean
    @ConditionalOnExpression("!'${postbag.database.url:}'.isEmpty()")
    JdbcConnectionDetails externalApplicationConnection(PlatformProperties properties) {
        PlatformProperties.Database database = properties.database();
        return new ApplicationConnection(database.url(), database.username(), database.password());
    }

    @Bean
    @ConditionalOnExpression("!'${postbag.database.url:}'.isEmpty()")
    FlywayConnectionDetails externalOwnerConnection(PlatformProperties properties) {
        PlatformProperties.Database database = properties.database();
        return new OwnerConnection(database.url(), database.ownerUsername(), database.ownerPassword());
    }

    private record ApplicationConnection(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}

    private record OwnerConnection(String getJdbcUrl, String getUsername, String getPassword)
            implements FlywayConnectionDetails {}
}
