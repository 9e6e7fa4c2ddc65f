package org.postbag.correspondence;

import org.postbag.correspondence.mail.HeaderText;

/** The name of a file as its reader sees it: on one line, without folders, and with its ending however long it is. */
final class FileName {

    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 10;

    private FileName() {}

    static String clean(String typed) {
        String line = HeaderText.clean(typed, Integer.MAX_VALUE);
        String name = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1)
                .strip();
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 || name.length() - dot > LONGEST_ENDING ? "" : name.substring(dot);
        return HeaderText.clean(name, LONGEST - ending.length()) + ending;
    }
}
