package org.postbag.platform;

import org.postbag.kernel.MachineMark;
import org.springframework.beans.factory.annotation.Value;
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

    /** Made once the server runs, which begins with an empty folder anew if it was never finished. */
    @Bean
    @ConditionalOnExpression("'${postbag.database.url:}'.isEmpty()")
    MachineMark folderMark(EmbeddedPostgresServer server, PlatformProperties properties) {
        return new FolderMark(properties.database().folder().toAbsolutePath());
    }

    /** What all nodes are told alike: the installation's name, else the address under which residents know it. */
    @Bean
    @ConditionalOnExpression("!'${postbag.database.url:}'.isEmpty()")
    MachineMark namedMark(
            @Value("${postbag.installation:}") String name, @Value("${postbag.public-url:}") String address) {
        String mark = name.isBlank() ? address : name;
        return () -> mark;
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
