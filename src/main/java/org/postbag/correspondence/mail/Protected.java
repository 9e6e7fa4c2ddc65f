package org.postbag.correspondence.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sees to it that no letter travels in the open between machines, unless whoever runs the installation has said that it may. */
final class Protected {

    private static final String STARTTLS = "mail.smtp.starttls.";

    private Protected() {}

    /** Requires STARTTLS of a relay elsewhere, where nothing about protection was set. */
    static JavaMailSenderImpl unlessOnThisMachine(JavaMailSenderImpl sender) {
        Properties properties = sender.getJavaMailProperties();
        boolean decided = properties.containsKey(STARTTLS + "required")
                || Boolean.parseBoolean(properties.getProperty("mail.smtp.ssl.enable"));
        if (!decided && !isThisMachine(sender.getHost())) {
            properties.setProperty(STARTTLS + "enable", "true");
            properties.setProperty(STARTTLS + "required", "true");
        }
        return sender;
    }

    /** Whether a server of this name is reached without leaving the machine. */
    static boolean isThisMachine(String host) {
        try {
            return host == null || InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
