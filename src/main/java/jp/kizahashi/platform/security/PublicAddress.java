package jp.kizahashi.platform.security;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The address that people use, {@code KIZAHASHI_PUBLIC_URL}; without one, this machine's own name for itself. Passkeys
 * are bound to its host name: browsers accept https and, for a trial, {@code http://localhost}, never a bare number.
 */
@Component
public class PublicAddress {
    private final Environment settings;

    PublicAddress(Environment settings) {
        this.settings = settings;
    }

    /** Scheme, host and port, without a slash at the end. The port is known only once the server listens. */
    public String origin() {
        String port = settings.getProperty("local.server.port", settings.getProperty("kizahashi.port", "8080"));
        String address = settings.getProperty("kizahashi.public-url", "http://localhost:" + port);
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    public String host() {
        return URI.create(origin()).getHost();
    }
}
