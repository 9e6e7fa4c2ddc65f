package org.postbag.correspondence.inbox;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** A mail whose {@link ContentKey} is found while it is read. */
final class KeyedStream extends FilterInputStream {

    private final ContentKey key = new ContentKey();

    KeyedStream(InputStream mail) {
        super(mail);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            key.update(new byte[] {(byte) next}, 1);
        }
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        if (count > 0) {
            key.update(Arrays.copyOfRange(into, offset, offset + count), count);
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 8_192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Reads what is left, and tells the key. */
    String drainToKey() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return key.value();
    }
}
