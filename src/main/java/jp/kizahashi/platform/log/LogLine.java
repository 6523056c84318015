package jp.kizahashi.platform.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.logging.structured.StructuredLogFormatter;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * One event of the log as one line of JSON: time (UTC), level, logger, message, and where known incident (the number a person
 * reads out), organisation and actor (ids).
 *
 * <p>Once people use the product no text of theirs may reach the log. Messages of exceptions and of libraries quote what was
 * typed ("Failing row contains …", "For input string: …"): then an exception is written as its types and places in the code,
 * and of a library's message only what stands before the first quotation. Our own messages hold ids; a mail address or a
 * long token in them is masked all the same. Until the product is ready nobody uses it, and everything is written.
 */
public final class LogLine implements StructuredLogFormatter<ILoggingEvent> {
    /** The key under which the diagnostic context holds the number of an incident. */
    public static final String INCIDENT = "incident";

    private static final int FRAMES = 40;
    private static final Pattern QUOTED = Pattern.compile("(?s)[\\[(:'\"“「\\n].*");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.%+-]+@[\\w.-]+");
    private static final Pattern TOKEN = Pattern.compile("(?<![\\w.-])[A-Za-z0-9_-]{24,}(?![\\w.-])");
    private static volatile boolean serving;

    /** From when on people use the product. */
    @Component
    static final class Serving {
        @EventListener(ApplicationReadyEvent.class)
        void begin() {
            serving = true;
        }
    }

    @Override
    public String format(ILoggingEvent event) {
        return JsonMapper.shared().writeValueAsString(serving ? guarded(event) : whole(event)) + "\n";
    }

    /** The event without anything that a person may have typed. */
    static Map<String, Object> guarded(ILoggingEvent event) {
        Map<String, Object> line = head(event);
        boolean ours = event.getLoggerName().startsWith("jp.kizahashi");
        String message = String.valueOf(event.getFormattedMessage());
        line.put(
                "message",
                ours ? masked(message) : masked(QUOTED.matcher(message).replaceFirst("…")));
        tail(event, line, IThrowableProxy::getClassName);
        return line;
    }

    private static Map<String, Object> whole(ILoggingEvent event) {
        Map<String, Object> line = head(event);
        line.put("message", String.valueOf(event.getFormattedMessage()));
        tail(event, line, error -> error.getClassName() + ": " + error.getMessage());
        return line;
    }

    private static Map<String, Object> head(ILoggingEvent event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", event.getInstant().toString());
        line.put("level", event.getLevel().toString());
        line.put("logger", event.getLoggerName());
        return line;
    }

    private static void tail(
            ILoggingEvent event, Map<String, Object> line, java.util.function.Function<IThrowableProxy, String> name) {
        Optional.ofNullable(event.getMDCPropertyMap().get(INCIDENT)).ifPresent(number -> line.put(INCIDENT, number));
        Tenant.current().ifPresent(organisation -> line.put("organisation", organisation));
        Audit.person().ifPresent(person -> line.put("actor", person));
        List<Object> errors = new ArrayList<>();
        @Nullable IThrowableProxy error = event.getThrowableProxy();
        for (int depth = 0; error != null && depth < 8; depth++, error = error.getCause())
            errors.add(Map.of("type", name.apply(error), "at", frames(error)));
        if (!errors.isEmpty()) line.put("errors", errors);
    }

    /** Where it happened, innermost first; what it has in common with the error it caused is left out. */
    private static List<String> frames(IThrowableProxy error) {
        StackTraceElementProxy[] all = error.getStackTraceElementProxyArray();
        if (all == null) return List.of();
        return Stream.of(all)
                .limit(Math.min(FRAMES, all.length - error.getCommonFrames()))
                .map(frame -> frame.getStackTraceElement().toString())
                .toList();
    }

    private static String masked(String text) {
        return TOKEN.matcher(ADDRESS.matcher(text).replaceAll("…@…")).replaceAll("…");
    }
}
