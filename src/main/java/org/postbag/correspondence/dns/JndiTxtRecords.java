package org.postbag.correspondence.dns;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Hashtable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Asks by the JDK's own provider, with the machine's name servers and little patience. */
@Component
class JndiTxtRecords implements TxtRecords {

    private static final String TXT = "TXT";
    private static final String FIRST_PATIENCE = "1000";
    private static final String TRIES = "2";

    /** The provider sets pieces with a space in them in quotes, with a backslash before a quote or a backslash. */
    private static final Pattern PIECE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");

    private final String servers;

    @Autowired
    JndiTxtRecords() {
        this("dns:");
    }

    /** @param servers where to ask, such as {@code dns://127.0.0.1:5353} */
    JndiTxtRecords(String servers) {
        this.servers = servers;
    }

    @Override
    public List<String> at(String name) throws DnsSilent {
        Hashtable<String, String> settings = new Hashtable<>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put(Context.PROVIDER_URL, servers);
        settings.put("com.sun.jndi.dns.timeout.initial", FIRST_PATIENCE);
        settings.put("com.sun.jndi.dns.timeout.retries", TRIES);
        try {
            InitialDirContext dns = new InitialDirContext(settings);
            try {
                return texts(dns.getAttributes(name, new String[] {TXT}).get(TXT));
            } finally {
                dns.close();
            }
        } catch (NameNotFoundException nothing) {
            return List.of();
        } catch (NamingException problem) {
            throw new DnsSilent(problem);
        }
    }

    private static List<String> texts(Attribute records) throws NamingException {
        if (records == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Object record : Collections.list(records.getAll())) {
            texts.add(inOnePiece(String.valueOf(record)));
        }
        return texts;
    }

    /** A text longer than 255 characters comes in pieces that belong together without anything between (RFC 7208 section 3.3). */
    static String inOnePiece(String record) {
        StringBuilder text = new StringBuilder();
        Matcher piece = PIECE.matcher(record);
        while (piece.find()) {
            text.append(piece.group(1) == null ? piece.group(2) : piece.group(1).replaceAll("\\\\(.)", "$1"));
        }
        return text.toString();
    }
}
