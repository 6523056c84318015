package jp.kizahashi.org.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.database.Secret;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The one-time link with which a real town begins: made when the product starts without any organisation, kept in a
 * file only its owner can read, shown on the console, and gone once the first administrator exists.
 */
@Component
class SetupLink {
    private final Organisations organisations;
    private final Environment settings;
    private final Path file;

    SetupLink(Organisations organisations, Home home, Environment settings) {
        this.organisations = organisations;
        this.settings = settings;
        this.file = home.keys().resolve("setup-link");
    }

    /** Prints the link to the console when there is one; the log files never hold it. */
    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        if (!settings.getProperty("kizahashi.mode", "").equals("real")) return;
        token().ifPresent(
                        token -> System.out.println(Messages.get("org.setup.console", address() + "/setup/" + token)));
    }

    /** True for the token of the link that is still unused. */
    boolean opensWith(String token) {
        return Files.exists(file)
                && token().filter(t -> MessageDigest.isEqual(bytes(t), bytes(token)))
                        .isPresent();
    }

    /** Nobody enters by the link any more. */
    void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The token, made at first asking; empty as soon as there is an organisation. */
    Optional<String> token() {
        if (organisations.ids().isEmpty()) return Optional.of(Secret.in(file));
        close();
        return Optional.empty();
    }

    private String address() {
        String known = settings.getProperty("kizahashi.public-url", "");
        if (!known.isBlank()) return known.replaceAll("/+$", "");
        String host = settings.getProperty("server.address", "127.0.0.1");
        String reachable = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        return "http://" + reachable + ":" + settings.getProperty("local.server.port", "8080");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
