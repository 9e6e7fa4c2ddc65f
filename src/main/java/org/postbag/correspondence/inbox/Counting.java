package org.postbag.correspondence.inbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read from a stream, which stays open. */
class Counting extends FilterInputStream {

    private long count;

    Counting(InputStream in) {
        super(in);
    }

    /** How many bytes have been read. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        counted(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        counted(Math.max(0, read));
        return read;
    }

    /** Whoever looks into a part of a mail must not end the reading of the mail. */
    @Override
    public void close() {}

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Told after every reading. */
    protected void counted(int read) {
        count += read;
    }
}
