package org.postbag.workflow.forms;

import java.util.regex.Pattern;

/** Names of forms: {@code case-report} in file names, addresses and processes, “Case report” for people. */
final class FormKeys {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");
    private static final int MAX_LENGTH = 60;

    private FormKeys() {}

    static boolean isValid(String key) {
        return key.length() <= MAX_LENGTH && SHAPE.matcher(key).matches();
    }

    static String title(String key) {
        return key.isEmpty() ? "Form" : Words.capitalised(key.replace('-', ' '));
    }
}
