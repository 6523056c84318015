package jp.kizahashi.platform.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import jp.kizahashi.platform.database.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits, through the server that the town configured; without one it does nothing. After three failures a mail
 * is named as failed. A mail may be sent twice only when the machine dies between the server's word and ours.
 */
@Component
public class Postman {
    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final int BATCH = 20;
    private static final int ATTEMPTS = 3;

    private final MailStore store;
    private final TransactionTemplate transaction;
    private final Environment settings;
    private final InstantSource clock;

    Postman(MailStore store, TransactionTemplate transaction, Environment settings, InstantSource clock) {
        this.store = store;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** True when the town configured a server and a sender. */
    public boolean isConfigured() {
        return value("kizahashi.smtp-host").isPresent()
                && value("kizahashi.smtp-from").isPresent();
    }

    /** Sends the waiting mails of every organisation; returns how many were sent. */
    public int sendAll() {
        if (!isConfigured()) return 0;
        JavaMailSenderImpl server = server();
        int sent = 0;
        for (long organisation : store.organisationsWaiting()) sent += Tenant.as(organisation, () -> sendOf(server));
        return sent;
    }

    private int sendOf(JavaMailSenderImpl server) {
        int sent = 0;
        for (int batch = BATCH; batch == BATCH; ) {
            int[] outcome = transaction.execute(status -> send(server, store.next(BATCH)));
            sent += outcome[0];
            // After a failure the rest waits for the next round: the server may be down.
            batch = outcome[1] > 0 ? 0 : outcome[0];
        }
        return sent;
    }

    /** Sends each; returns how many went and how many failed. */
    private int[] send(JavaMailSenderImpl server, List<Mail> mails) {
        int sent = 0;
        int failed = 0;
        for (Mail mail : mails) {
            try {
                server.send(message(server, mail));
                store.sent(mail.id(), clock.instant());
                sent++;
            } catch (MailException | MessagingException e) {
                Mail.State next = mail.attempts() + 1 >= ATTEMPTS ? Mail.State.FAILED : Mail.State.WAITING;
                store.failed(mail.id(), next, String.valueOf(e.getMessage()));
                log.warn("mail {} was not sent: {}", mail.id(), e.getClass().getSimpleName());
                failed++;
            }
        }
        return new int[] {sent, failed};
    }

    private MimeMessage message(JavaMailSenderImpl server, Mail mail) throws MessagingException {
        MimeMessageHelper message =
                new MimeMessageHelper(server.createMimeMessage(), false, StandardCharsets.UTF_8.name());
        message.setFrom(value("kizahashi.smtp-from").orElseThrow());
        message.setTo(mail.recipient());
        message.setSubject(mail.subject());
        message.setText(mail.body(), false);
        return message.getMimeMessage();
    }

    private JavaMailSenderImpl server() {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost(value("kizahashi.smtp-host").orElseThrow());
        server.setPort(Integer.parseInt(value("kizahashi.smtp-port").orElse("25")));
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        value("kizahashi.smtp-user").ifPresent(server::setUsername);
        value("kizahashi.smtp-password").ifPresent(server::setPassword);
        Properties more = server.getJavaMailProperties();
        more.setProperty(
                "mail.smtp.auth", Boolean.toString(value("kizahashi.smtp-user").isPresent()));
        boolean encrypted = value("kizahashi.smtp-starttls").orElse("off").equals("on");
        more.setProperty("mail.smtp.starttls.required", Boolean.toString(encrypted));
        more.setProperty("mail.smtp.starttls.enable", Boolean.toString(encrypted));
        for (String limit : List.of("connectiontimeout", "timeout", "writetimeout"))
            more.setProperty("mail.smtp." + limit, "10000");
        return server;
    }

    private Optional<String> value(String setting) {
        return Optional.ofNullable(settings.getProperty(setting)).filter(v -> !v.isBlank());
    }

    /** Every half minute. */
    @Configuration(proxyBeanMethods = false)
    static class Round {
        @Bean
        RecurringTask<Void> postmanRound(Postman postman) {
            return Tasks.recurring("postman", FixedDelay.of(Duration.ofSeconds(30)))
                    .execute((instance, context) -> postman.sendAll());
        }
    }
}
