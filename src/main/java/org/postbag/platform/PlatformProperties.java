package org.postbag.platform;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the installation brings along when nothing else is configured.
 *
 * @param database the embedded PostgreSQL, used unless {@code POSTBAG_DATABASE_URL} names another
 * @param mailserver the loopback mail server that stands for the world's mail
 */
@ConfigurationProperties("postbag")
record PlatformProperties(@DefaultValue Database database, @DefaultValue MailServer mailserver) {

    /**
     * @param url JDBC address of an existing PostgreSQL; empty starts the embedded one
     * @param username application role, owns schema {@code camunda} and nothing else
     * @param password its password
     * @param ownerUsername role that owns schema {@code app}; migrations run as this one
     * @param ownerPassword its password
     * @param folder data folder of the embedded PostgreSQL
     * @param durable false lets the embedded PostgreSQL lose data at a crash; for tests only
     */
    record Database(
            @DefaultValue("") String url,
            @DefaultValue("postbag_app") String username,
            @DefaultValue("") String password,
            @DefaultValue("postbag_owner") String ownerUsername,
            @DefaultValue("") String ownerPassword,
            @DefaultValue("data") Path folder,
            @DefaultValue("true") boolean durable) {}

    /**
     * @param enabled whether to run it
     * @param smtpPort loopback port for SMTP; 0 takes a free one
     * @param imapPort loopback port for IMAP; 0 takes a free one
     * @param folder where mail is kept over restarts; empty keeps it in memory
     */
    record MailServer(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("3025") int smtpPort,
            @DefaultValue("3143") int imapPort,
            @DefaultValue("") String folder) {}
}
