package org.postbag.correspondence.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Asks a name server that knows one answer. */
class JndiTxtRecordsTest {

    private static final int NO_SUCH_NAME = 3;

    private final DatagramSocket server = socket();
    private final TxtRecords records = new JndiTxtRecords("dns://127.0.0.1:" + server.getLocalPort());

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void readsATextInSeveralPieces() throws DnsSilent {
        answer("v=DKIM1; p=", "AB\"C", "D");

        assertThat(records.at("resend._domainkey.harbour-ward.example")).containsExactly("v=DKIM1; p=AB\"CD");
    }

    @Test
    void findsNothingWhereThereIsNoSuchName() throws DnsSilent {
        answer();

        assertThat(records.at("nowhere.example")).isEmpty();
    }

    @Test
    void saysThatNobodyAnswered() {
        assertThatThrownBy(() -> records.at("harbour-ward.example")).isInstanceOf(DnsSilent.class);
    }

    @Test
    void putsPiecesTogether() {
        assertThat(List.of("\"v=spf1 include:mail.example \" \"-all\"", "v=spf1", "\"a\\\"b c\""))
                .extracting(JndiTxtRecords::inOnePiece)
                .containsExactly("v=spf1 include:mail.example -all", "v=spf1", "a\"b c");
    }

    /** Answers once: with these pieces of one text, or without any that there is no such name. */
    private void answer(String... pieces) {
        Thread host = new Thread(() -> {
            try {
                DatagramPacket question = new DatagramPacket(new byte[512], 512);
                server.receive(question);
                byte[] answer = answer(question, pieces);
                server.send(new DatagramPacket(answer, answer.length, question.getSocketAddress()));
            } catch (IOException closed) {
                // The test is over.
            }
        });
        host.setDaemon(true);
        host.start();
    }

    private static byte[] answer(DatagramPacket question, String... pieces) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] asked = question.getData();
        out.write(asked, 0, 2);
        out.write(new byte[] {(byte) 0x81, (byte) (pieces.length == 0 ? 0x80 | NO_SUCH_NAME : 0x80), 0, 1, 0});
        out.write(pieces.length == 0 ? 0 : 1);
        out.write(new byte[4]);
        out.write(asked, 12, endOfQuestion(asked) - 12);
        if (pieces.length > 0) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            for (String piece : pieces) {
                text.write(piece.length());
                text.write(piece.getBytes(StandardCharsets.US_ASCII));
            }
            out.write(new byte[] {(byte) 0xC0, 12, 0, 16, 0, 1, 0, 0, 0, 60, 0});
            out.write(text.size());
            out.write(text.toByteArray());
        }
        return out.toByteArray();
    }

    private static int endOfQuestion(byte[] asked) {
        int at = 12;
        while (asked[at] != 0) {
            at += asked[at] + 1;
        }
        return at + 5;
    }

    private static DatagramSocket socket() {
        try {
            return new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (SocketException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
