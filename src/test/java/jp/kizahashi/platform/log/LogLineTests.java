package jp.kizahashi.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LogLineTests {
    private static final String ANSWER = "上司が怖くて言えない";
    private static final String CONTACT = "hanako.yamada@mirai.example";
    private static final String SECRET = "e288c2d1c70c94f1089f1d5cb7e0f4833e48d3bbe26194a4a4f2cafbe10962c4";
    private final LoggerContext context = new LoggerContext();

    @TempDir
    Path home;

    @Test
    void an_incident_is_written_with_its_number_and_place_but_without_what_was_typed() {
        Throwable cause = new SQLException("Failing row contains (7, " + ANSWER + ", " + CONTACT + ")");
        Throwable fault = new IllegalStateException("could not store " + ANSWER, cause);
        Map<String, Object> line = Tenant.as(
                3,
                () -> Audit.by(12L, () -> {
                    LoggingEvent event =
                            event("jp.kizahashi.web.Errors", "incident {} at {}", fault, "1K7XQ2A", "/setup/" + SECRET);
                    event.setMDCPropertyMap(Map.of(LogLine.INCIDENT, "1K7XQ2A"));
                    return LogLine.guarded(event);
                }));
        assertThat(line)
                .containsEntry("incident", "1K7XQ2A")
                .containsEntry("organisation", 3L)
                .containsEntry("actor", 12L)
                .containsEntry("message", "incident 1K7XQ2A at /setup/…");
        String text = JsonMapper.shared().writeValueAsString(line);
        assertThat(text)
                .contains("java.sql.SQLException", "IllegalStateException", "LogLineTests")
                .doesNotContain(ANSWER, CONTACT, SECRET);
    }

    @Test
    void a_library_quotes_nobody() {
        for (String message : List.of(
                "Resolved [MethodArgumentTypeMismatchException: For input string: \"" + ANSWER + "\"]",
                "Servlet.service() for servlet [dispatcherServlet] threw exception: " + ANSWER,
                "ERROR: duplicate key\n  Detail: Key (recipient)=(" + CONTACT + ")",
                "Invalid value '" + ANSWER + "'",
                "mail to " + CONTACT + " bounced",
                "token " + SECRET + " unknown"))
            assertThat(LogLine.guarded(event("org.library.Part", message, null)).toString())
                    .doesNotContain(ANSWER, CONTACT, SECRET);
        assertThat(LogLine.guarded(event("org.library.Part", "Resolved [" + ANSWER + "]", null)))
                .containsEntry("message", "Resolved …");
    }

    @Test
    void the_tool_finds_an_incident_in_today_s_file_and_in_older_ones() throws Exception {
        Path logs = Files.createDirectories(home.resolve("real/logs"));
        Files.writeString(logs.resolve("product.log"), """
                {"time":"2026-11-22T03:00:00Z","incident":"1K7XQ2A","message":"new"}
                {"time":"2026-11-22T03:00:01Z","incident":"OTHER99","message":"another"}
                {"time":"2026-11-22T03:00:02Z","incident":"1K7XQ2A","mess""");
        try (OutputStream old =
                new GZIPOutputStream(Files.newOutputStream(logs.resolve("product.log.2026-11-01.0.gz")))) {
            old.write("{\"incident\":\"1K7XQ2A\",\"message\":\"old\"}\n".getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LogFindCommand()
                .run(
                        List.of("1K7XQ2A", "--home", home.toString(), "--mode", "real"),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        System.err);
        var lines = JsonMapper.shared().readTree(out.toByteArray()).get("lines");
        assertThat(lines.size()).isEqualTo(2);
        assertThat(lines.get(0).get("message").asString()).isEqualTo("new");
        assertThat(lines.get(1).get("message").asString()).isEqualTo("old");
    }

    LogLineTests() {
        context.setMDCAdapter(new LogbackMDCAdapter());
    }

    private LoggingEvent event(String logger, String message, @Nullable Throwable fault, Object... arguments) {
        Logger of = context.getLogger(logger);
        return new LoggingEvent(LogLineTests.class.getName(), of, Level.ERROR, message, fault, arguments);
    }
}
