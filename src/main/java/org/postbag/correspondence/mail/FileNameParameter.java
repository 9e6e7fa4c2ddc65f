package org.postbag.correspondence.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a file as a parameter of a header, whatever stands in it (RFC 2231). Jakarta Mail encodes such names by the character
 * set of the machine, and never breaks long ones.
 */
final class FileNameParameter {

    private static final String NEXT_LINE = ";\r\n\t";
    private static final int LONGEST = 60;
    private static final Pattern AS_IT_IS = Pattern.compile("[\\x20-\\x7e&&[^\"\\\\]]{0," + LONGEST + "}");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9.!#$&+^_`{}~|-]");

    private FileNameParameter() {}

    /** What follows the value of a header, each part on a line of its own. */
    static String of(String parameter, String name) {
        HeaderText.require(name);
        if (AS_IT_IS.matcher(name).matches()) {
            return NEXT_LINE + parameter + "=\"" + name + "\"";
        }
        List<String> parts = parts(name);
        if (parts.size() == 1) {
            return NEXT_LINE + parameter + "*=UTF-8''" + parts.get(0);
        }
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            lines.append(NEXT_LINE).append(parameter).append('*').append(i).append("*=");
            lines.append(i == 0 ? "UTF-8''" : "").append(parts.get(i));
        }
        return lines.toString();
    }

    /** Encoded, and broken between characters. */
    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        name.codePoints()
                .mapToObj(Character::toString)
                .map(FileNameParameter::encoded)
                .forEach(letter -> {
                    if (part.length() + letter.length() > LONGEST - "UTF-8''".length()) {
                        parts.add(part.toString());
                        part.setLength(0);
                    }
                    part.append(letter);
                });
        parts.add(part.toString());
        return parts;
    }

    private static String encoded(String letter) {
        if (PLAIN.matcher(letter).matches()) {
            return letter;
        }
        StringBuilder bytes = new StringBuilder();
        for (byte each : letter.getBytes(StandardCharsets.UTF_8)) {
            bytes.append(String.format(Locale.ROOT, "%%%02X", each & 0xff));
        }
        return bytes.toString();
    }
}
