package org.postbag.correspondence.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.postbag.kernel.TenantContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Files in pieces that are streamed in and out: of no file there is ever more in memory than a piece (law.md EM-9). */
@Component
public class FilePieces {

    private static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    FilePieces(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setPropagationBehavior(Propagation.REQUIRES_NEW.value());
        this.reading.setReadOnly(true);
    }

    /**
     * Keeps a file in the running transaction.
     *
     * @param name tells with the content of what kind it is
     * @param most bytes it may have
     * @throws FileNotKept if it may not be kept; the transaction must not be committed then
     * @throws IOException if the stream fails, likewise
     */
    @Transactional(propagation = Propagation.MANDATORY, rollbackFor = IOException.class)
    public KeptFile keep(UUID id, String name, InputStream content, long most) throws IOException {
        byte[] beginning = content.readNBytes(FileTypes.LOOKED_AT);
        if (beginning.length == 0) {
            throw new FileNotKept(FileNotKept.Reason.EMPTY);
        }
        String type = FileTypes.allowed(name, beginning).orElseThrow(() -> new FileNotKept(FileNotKept.Reason.KIND));
        ContentHash hash = new ContentHash();
        long bytes = write(id, hash.of(new SequenceInputStream(new ByteArrayInputStream(beginning), content)), most);
        return new KeptFile(type, bytes, hash.value());
    }

    private long write(UUID id, InputStream content, long most) throws IOException {
        UUID office = TenantContext.require().value();
        byte[] piece = new byte[PIECE];
        long bytes = 0;
        int number = 0;
        for (int length = content.readNBytes(piece, 0, PIECE);
                length > 0;
                length = content.readNBytes(piece, 0, PIECE)) {
            bytes += length;
            if (bytes > most) {
                throw new FileNotKept(FileNotKept.Reason.TOO_LARGE);
            }
            jdbc.sql("insert into app.attachment_part (office_id, attachment_id, number, bytes) values (?, ?, ?, ?)")
                    .params(office, id, number++, length == PIECE ? piece : Arrays.copyOf(piece, length))
                    .update();
        }
        return bytes;
    }

    /**
     * The file, read piece by piece, each in a short transaction of its own: no connection is held while whoever gets it is slow. It
     * fails, and never merely ends, where a piece has been erased meanwhile.
     *
     * @param bytes how many it has
     */
    public InputStream open(UUID id, long bytes) {
        return new Pieces(bytes, number -> reading.execute(status -> piece(id, number)));
    }

    /**
     * A file that the running transaction keeps, read within it.
     *
     * @param bytes how many it has
     */
    public InputStream justKept(UUID id, long bytes) {
        return new Pieces(bytes, number -> piece(id, number));
    }

    private byte @Nullable [] piece(UUID id, int number) {
        return jdbc.sql(
                        "select bytes from app.attachment_part where office_id = ? and attachment_id = ? and number = ?")
                .params(TenantContext.require().value(), id, number)
                .query((row, index) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    private static final class Pieces extends InputStream {

        private final IntFunction<byte @Nullable []> pieces;
        private long left;
        private int number;
        private byte[] piece = new byte[0];
        private int position;

        private Pieces(long bytes, IntFunction<byte @Nullable []> pieces) {
            this.pieces = pieces;
            this.left = bytes;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (left == 0) {
                return -1;
            }
            if (position == piece.length) {
                byte[] next = pieces.apply(number++);
                if (next == null || next.length == 0) {
                    throw new IOException("A piece of the file is gone");
                }
                piece = next;
                position = 0;
            }
            int count = (int) Math.min(Math.min(length, piece.length - position), left);
            System.arraycopy(piece, position, into, offset, count);
            position += count;
            left -= count;
            return count;
        }
    }
}
