package jp.kizahashi.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.mail.Outbox.NewMail;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;

@AppTest
class OutboxTests {
    @Autowired
    Mirai mirai;

    @Autowired
    Outbox outbox;

    @Autowired
    MailStore store;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void without_a_configured_server_nothing_leaves_and_the_mail_waits() {
        Town town = mirai.found();
        queue(town, "dx@example.jp");
        Postman postman = new Postman(store, transaction, new MockEnvironment(), InstantSource.system());
        assertThat(postman.isConfigured()).isFalse();
        assertThat(postman.sendAll()).isZero();
        assertThat(newest(town).getFirst().state()).isEqualTo(Mail.State.WAITING);
        mirai.in(town.id(), outbox::withdraw);
        assertThat(newest(town).getFirst().state()).isEqualTo(Mail.State.WITHDRAWN);
    }

    @Test
    void a_configured_server_gets_each_mail_once() throws IOException {
        Town town = mirai.found();
        queue(town, "dx@example.jp");
        try (SmtpServer server = new SmtpServer(true)) {
            Postman postman = postman(server);
            assertThat(postman.sendAll()).isPositive();
            assertThat(newest(town).getFirst().state()).isEqualTo(Mail.State.SENT);
            int received = server.received.size();
            postman.sendAll();
            assertThat(server.received).hasSize(received).anyMatch(m -> m.contains("To: dx@example.jp"));
        }
    }

    @Test
    void a_mail_that_the_server_refuses_three_times_is_named_as_failed_and_can_be_tried_again() throws IOException {
        Town town = mirai.found();
        queue(town, "dx@example.jp");
        try (SmtpServer server = new SmtpServer(false)) {
            for (int i = 0; i < 3; i++) postman(server).sendAll();
        }
        assertThat(newest(town).getFirst())
                .satisfies(m -> assertThat(m.state()).isEqualTo(Mail.State.FAILED))
                .satisfies(m -> assertThat(m.fault()).isNotBlank());
        assertThat(mirai.in(town.id(), outbox::retry)).isEqualTo(1);
        mirai.in(town.id(), outbox::withdraw);
    }

    @Test
    void an_address_that_could_smuggle_a_header_is_refused() {
        Town town = mirai.found();
        for (String wrong : List.of("dx@example.jp\r\nBcc: x@example.jp", "dx@", "DX <dx@example.jp>", "a@b"))
            assertThatThrownBy(() -> queue(town, wrong)).hasMessageContaining("PLT-050");
    }

    private void queue(Town town, String to) {
        mirai.as(
                town,
                Role.HOST,
                () -> outbox.queue(town.actor(Role.HOST), List.of(new NewMail(to, "件名（架空）", "本文（架空）"))));
    }

    private List<Mail> newest(Town town) {
        return mirai.in(town.id(), outbox::newest);
    }

    private Postman postman(SmtpServer server) {
        MockEnvironment settings = new MockEnvironment()
                .withProperty("kizahashi.smtp-host", "127.0.0.1")
                .withProperty("kizahashi.smtp-port", Integer.toString(server.port()))
                .withProperty("kizahashi.smtp-from", "kizahashi@example.jp");
        return new Postman(store, transaction, settings, InstantSource.system());
    }

    /** As much of RFC 5321 as a client needs; refuses every recipient when told so. */
    private static final class SmtpServer implements AutoCloseable {
        final Queue<String> received = new ConcurrentLinkedQueue<>();
        private final ServerSocket socket = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        private final boolean takes;

        SmtpServer(boolean takes) throws IOException {
            this.takes = takes;
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        Socket client = socket.accept();
                        Thread.ofVirtual().start(() -> serve(client));
                    }
                } catch (IOException closed) {
                    // The test is over.
                }
            });
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve(Socket client) {
            try (client;
                    var in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
                say(client, "220 ready");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String verb = line.substring(0, Math.min(4, line.length()));
                    switch (verb) {
                        case "DATA" -> {
                            say(client, "354 go on");
                            StringBuilder mail = new StringBuilder();
                            for (line = in.readLine(); !line.equals("."); line = in.readLine())
                                mail.append(line).append('\n');
                            received.add(mail.toString());
                            say(client, "250 kept");
                        }
                        case "RCPT" -> say(client, takes ? "250 fine" : "550 nobody here");
                        case "QUIT" -> say(client, "221 bye");
                        default -> say(client, "250 fine");
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void say(Socket client, String line) throws IOException {
            client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
