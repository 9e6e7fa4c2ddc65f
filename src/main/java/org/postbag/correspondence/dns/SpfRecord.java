package org.postbag.correspondence.dns;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Looks whether an SPF record lets a mail server write that goes by certain words, in the record itself or in one that it includes
 * (RFC 7208). The addresses from which a relay sends are not known here, only the words under which it has itself named.
 */
final class SpfRecord {

    /** RFC 7208 section 4.6.4. */
    private static final int MOST_LOOKUPS = 10;

    private static final String INCLUDE = "include:";
    private static final String REDIRECT = "redirect=";

    private SpfRecord() {}

    /**
     * Looks on where nobody answers about one of the records: whose that is may have nothing to do with the mail server.
     *
     * @throws DnsSilent if that could not be found out
     */
    static boolean names(Set<String> words, String record, TxtRecords dns) throws DnsSilent {
        Deque<String> ahead = new ArrayDeque<>(others(record));
        if (hasOne(words, record, true)) {
            return true;
        }
        Set<String> seen = new HashSet<>();
        Optional<DnsSilent> unanswered = Optional.empty();
        while (!ahead.isEmpty() && seen.size() < MOST_LOOKUPS) {
            String name = ahead.pop();
            if (!seen.add(name)) {
                continue;
            }
            try {
                for (String included : SenderRecords.beginningWith("v=spf1", dns.at(name))) {
                    if (hasOne(words, included, false)) {
                        return true;
                    }
                    ahead.addAll(others(included));
                }
            } catch (DnsSilent silent) {
                unanswered = Optional.of(silent);
            }
        }
        if (unanswered.isPresent()) {
            throw unanswered.get();
        }
        return false;
    }

    /** @param own whether it stands at the sender's domain: a word without a name means that one */
    private static boolean hasOne(Set<String> words, String record, boolean own) {
        return terms(record).stream().filter(term -> own || term.contains(":")).anyMatch(words::contains);
    }

    private static List<String> others(String record) {
        return terms(record).stream()
                .filter(term -> term.startsWith(INCLUDE) || term.startsWith(REDIRECT))
                .map(term -> term.substring(term.startsWith(INCLUDE) ? INCLUDE.length() : REDIRECT.length()))
                .filter(name -> !name.isEmpty() && !name.contains("%"))
                .toList();
    }

    /** What lets somebody write: a term after another sign than a plus does not. */
    private static List<String> terms(String record) {
        return List.of(record.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .map(term -> term.startsWith("+") ? term.substring(1) : term)
                .filter(term -> !term.startsWith("-") && !term.startsWith("~") && !term.startsWith("?"))
                .toList();
    }
}
