package org.postbag.correspondence.inbox;

import java.io.InputStream;

/** How much of a mail is read (law.md EM-9). What is over a limit is kept as it came and listed with the reason. */
final class MailLimits {

    /** Of the whole mail, as it came. */
    static final long MOST_BYTES = 25L * 1024 * 1024;

    /** Without pictures that stand in the text. */
    static final int MOST_FILES = 20;

    static final int DEEPEST = 10;
    static final int MOST_PARTS = 200;
    static final int MOST_HEAD_BYTES = 64 * 1024;
    static final int MOST_HEAD_LINES = 1_000;

    /** What staff are shown, all parts together. */
    static final int MOST_TEXT_BYTES = 1024 * 1024;

    /** What the files of one mail may unpack to, all together. */
    static final long MOST_UNPACKED_BYTES = 200L * 1024 * 1024;

    static final int MOST_TIMES_UNPACKED = 100;

    private MailLimits() {}

    /** A stream that refuses to go on beyond the largest mail that is read. */
    static InputStream bounded(InputStream mail) {
        return new Counting(mail) {
            @Override
            protected void counted(int read) {
                super.counted(read);
                if (count() > MOST_BYTES) {
                    throw new MailUnreadable("This email is larger than 25 MB.");
                }
            }
        };
    }
}
