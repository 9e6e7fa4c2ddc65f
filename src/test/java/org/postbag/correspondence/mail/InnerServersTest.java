package org.postbag.correspondence.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class InnerServersTest {

    private final InnerServers none = allowing();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "localhost"
            })
    void refusesWhatIsNotOutInTheWorld(String host) {
        assertThatThrownBy(() -> none.require(host)).isInstanceOf(InnerServerRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "172.32.0.1", "11.0.0.1", "100.128.0.1", "2001:db8::1", "2a00:1450::1"})
    void leavesTheWorldAlone(String host) {
        assertThatCode(() -> none.require(host)).doesNotThrowAnyException();
    }

    @Test
    void theOperatorListsServersByAddressRangeOrName() {
        InnerServers some = allowing(" 10.20.0.0/16", "fd00::/8", "192.168.7.9", "Mail.Council.example", "");
        for (String host : List.of("10.20.30.40", "fd12::1", "192.168.7.9")) {
            assertThatCode(() -> some.require(host)).as(host).doesNotThrowAnyException();
        }
        for (String host : List.of("10.21.0.1", "192.168.7.8", "127.0.0.1")) {
            assertThatThrownBy(() -> some.require(host)).as(host).isInstanceOf(InnerServerRefused.class);
        }
        assertThatThrownBy(() -> allowing("10.0.0.0/33")).hasMessageContaining("10.0.0.0/33");
        assertThatThrownBy(() -> allowing("300.0.0.1")).hasMessageContaining("300.0.0.1");
    }

    @Test
    void aListedNameMayLeadInside_anotherNameToTheSameAddressMayNot() throws IOException {
        InnerServers some = allowing("mail.council.example");
        byte[] inside = {10, 0, 0, 5};
        some.require(new InetSocketAddress(InetAddress.getByAddress("mail.council.example", inside), 25));
        InetSocketAddress another = new InetSocketAddress(InetAddress.getByAddress("rebound.example", inside), 25);
        assertThatThrownBy(() -> some.require(another)).isInstanceOf(InnerServerRefused.class);
    }

    /** A name may lead elsewhere by now than it did when it was looked at: what counts is the address of the connection. */
    @Test
    void looksAtEachConnection() throws IOException {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
            InetSocketAddress here = new InetSocketAddress(
                    InetAddress.getByAddress("rebound.example", new byte[] {127, 0, 0, 1}), server.port());
            try (Socket socket = none.sockets().createSocket()) {
                assertThatThrownBy(() -> socket.connect(here)).isInstanceOf(InnerServerRefused.class);
                assertThatThrownBy(() -> socket.connect(here, 1000)).isInstanceOf(InnerServerRefused.class);
            }
            assertThatThrownBy(() -> none.sockets().createSocket("127.0.0.1", server.port()))
                    .isInstanceOf(InnerServerRefused.class);
            assertThatThrownBy(() -> none.sockets().createSocket(here.getAddress(), server.port()))
                    .isInstanceOf(InnerServerRefused.class);
            assertThat(server.visits()).isZero();
            try (Socket socket = allowing("127.0.0.1").sockets().createSocket("127.0.0.1", server.port())) {
                assertThat(socket.getTcpNoDelay()).isTrue();
            }
        }
    }

    @Test
    void aRelayInsideIsNeverSpokenTo() throws IOException {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer()) {
            RelayAccess access = new RelayAccess(
                    "127.0.0.1", Optional.of(server.port()), RelayProtection.NONE, Optional.empty(), Optional.empty());
            JavaMailSenderImpl sender = access.sender();
            sender.getJavaMailProperties().put("mail.smtp.socketFactory", none.sockets());
            try (SmtpRelay relay = new SmtpRelay(sender, settings(), Clock.systemUTC())) {
                MailNotSent problem = catchThrowableOfType(MailNotSent.class, relay::tryOut);
                assertThat(problem).hasMessage(InnerServerRefused.sentence());
            }
            assertThat(server.visits()).isZero();
        }
    }

    private static InnerServers allowing(String... servers) {
        return new InnerServers(settings(servers));
    }

    private static MailProperties settings(String... servers) {
        return new MailProperties(Duration.ofSeconds(10), 4, false, List.of(servers), "");
    }
}
