package org.postbag.correspondence.mail;

import java.util.Optional;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The way out through a relay of an office's own.
 *
 * @param port empty for the usual one of the kind of protection
 * @param username empty if the relay asks for no sign-in
 * @param password empty if the relay asks for no sign-in; never logged
 */
public record RelayAccess(
        String host,
        Optional<Integer> port,
        RelayProtection protection,
        Optional<String> username,
        Optional<String> password) {

    JavaMailSenderImpl sender() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port.orElse(protection.usualPort()));
        username.ifPresent(sender::setUsername);
        password.ifPresent(sender::setPassword);
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.auth", String.valueOf(username.isPresent()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (protection) {
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case NONE -> {
                // For a server on the same machine there is nothing to protect.
            }
        }
        return sender;
    }

    @Override
    public String toString() {
        return host + " with " + protection;
    }
}
