package org.postbag.correspondence;

import java.util.Set;
import org.postbag.kernel.EmailAddress;

/** Decides whether a sender writes for an organisation: from its address, or from its domain or one below. */
final class OrganisationSender {

    /** Here a domain says nothing about who somebody is. */
    private static final Set<String> EVERYBODYS = Set.of(
            "aol.com",
            "btinternet.com",
            "gmail.com",
            "googlemail.com",
            "gmx.co.uk",
            "gmx.com",
            "hotmail.co.uk",
            "hotmail.com",
            "icloud.com",
            "live.co.uk",
            "live.com",
            "mail.com",
            "me.com",
            "msn.com",
            "ntlworld.com",
            "outlook.com",
            "proton.me",
            "protonmail.com",
            "sky.com",
            "talktalk.net",
            "virginmedia.com",
            "yahoo.co.uk",
            "yahoo.com");

    private OrganisationSender() {}

    static boolean writesFor(EmailAddress organisation, EmailAddress sender) {
        if (sender.normalised().equals(organisation.normalised())) {
            return true;
        }
        String domain = domainOf(organisation);
        String from = domainOf(sender);
        return !EVERYBODYS.contains(domain) && (from.equals(domain) || from.endsWith("." + domain));
    }

    private static String domainOf(EmailAddress address) {
        return address.normalised().substring(address.normalised().lastIndexOf('@') + 1);
    }
}
