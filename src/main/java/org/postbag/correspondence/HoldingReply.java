package org.postbag.correspondence;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Recognises a letter from an organisation that says no more than that ours has arrived, or that an answer will follow. It is a
 * guess, which staff can overrule: what says little besides such a sentence is a holding reply, what says more is an answer.
 */
final class HoldingReply {

    /** More words than these beside the sentences that acknowledge are something to read. */
    private static final int FEW_WORDS = 40;

    private static final Pattern SUBJECT = Pattern.compile(
            "^\\W*(automatic|automated|auto)[ -]?(reply|response)\\b.*|^\\W*(out of (the )?office|acknowledg(e)?ment)\\b.*",
            Pattern.CASE_INSENSITIVE);

    private static final List<Pattern> ACKNOWLEDGING = List.of(
            words(
                    "(we|i) (have|can confirm (that )?we have|confirm we have|acknowledge|confirm) (now )?(receiv|receipt)"),
            words("(has|have) (now )?been (received|logged|registered|recorded|passed|forwarded|allocated|assigned)"),
            words("acknowledge(s)? (safe )?receipt"),
            words("(this is|you have received) an? (automat(ic|ed)|acknowledge?ment|interim|holding)"),
            words("thank you for (your|contacting|getting in touch|writing|taking the time)"),
            words(
                    "(we|i|somebody|someone|an officer|a colleague|the team|you) (will|shall|aim to|hope to|endeavour to|try to)"
                            + " (\\w+ ){0,3}(respond|reply|answer|write|be in touch|get back|come back|contact|receive|hear)"),
            words("(full|substantive|further|detailed) (reply|response|answer) (will|shall|to follow)"),
            words(
                    "(your|the) (case |enquiry |complaint |service )?(reference|ref|case number|ticket)( number)? (is|for)\\b"),
            words("(do not|don't|please do not) reply to this"),
            words("(mailbox|inbox|address) is not (monitored|checked|read)"),
            words("(looking|look) into (this|it|the matter|your)"),
            words("within (the next )?(\\d+|five|ten|fifteen|twenty) (working )?days"),
            words("(out of|away from) the office"),
            words("(rydym|rydw i) wedi derbyn|diolch am (eich|gysylltu)"));

    private static final Pattern QUOTED = Pattern.compile(
            "(?m)^\\s*>.*$|(?s)^-{2,} ?Original Message ?-{2,}.*|(?sm)^On .{4,120} wrote:\\s*$.*|(?sm)^From: .*?^(Sent|Date): .*");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n\\s*\\n|\\n");

    private HoldingReply() {}

    /** @param byProgram whether its headers say that no person wrote it (RFC 3834) */
    static boolean is(String subject, String text, boolean byProgram) {
        if (byProgram || SUBJECT.matcher(subject.strip()).matches()) {
            return true;
        }
        int acknowledging = 0;
        int otherWords = 0;
        for (String sentence : SENTENCE_END.split(QUOTED.matcher(text).replaceAll(""))) {
            if (acknowledges(sentence)) {
                acknowledging++;
            } else {
                otherWords += countWords(sentence);
            }
        }
        return acknowledging > 0 && otherWords <= FEW_WORDS;
    }

    private static boolean acknowledges(String sentence) {
        String plain = sentence.replaceAll("\\s+", " ").toLowerCase(Locale.UK);
        return ACKNOWLEDGING.stream().anyMatch(pattern -> pattern.matcher(plain).find());
    }

    private static int countWords(String sentence) {
        return (int) Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*")
                .matcher(sentence)
                .results()
                .count();
    }

    private static Pattern words(String pattern) {
        return Pattern.compile("\\b" + pattern);
    }
}
