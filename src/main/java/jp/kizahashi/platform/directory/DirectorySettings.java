package jp.kizahashi.platform.directory;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the directory is reached and asked.
 *
 * @param host the name in its certificate
 * @param secure true for TLS from the first byte (ldaps)
 * @param plain whether an unencrypted connection within this machine was allowed, for trials
 * @param base below which persons stand
 * @param bindAccount DN or name of the account that may search
 * @param userFilter RFC 4515, {@code {0}} standing for the typed name
 * @param loginAttribute the attribute that holds the login name of our staff list
 * @param authority PEM file of the town's own certificate authority; null for those that Java knows
 * @param patience how long connecting and each answer may take
 */
public record DirectorySettings(
        String host,
        int port,
        boolean secure,
        boolean plain,
        String base,
        String bindAccount,
        String bindPassword,
        String userFilter,
        String loginAttribute,
        @Nullable Path authority,
        Duration patience) {
    /** A person of Active Directory by the name typed at Windows. */
    public static final String USER_FILTER = "(&(objectClass=person)(sAMAccountName={0}))";

    public static final String LOGIN_ATTRIBUTE = "sAMAccountName";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * Reads the settings; empty when no directory is named.
     *
     * @param values the value of a property such as {@code kizahashi.ldap-url}, empty text when it is not set
     */
    public static Optional<DirectorySettings> of(UnaryOperator<String> values) {
        String url = values.apply("kizahashi.ldap-url").strip();
        if (url.isEmpty()) return Optional.empty();
        URI address = URI.create(url);
        boolean secure = "ldaps".equalsIgnoreCase(address.getScheme());
        String filter = values.apply("kizahashi.ldap-user-filter");
        String attribute = values.apply("kizahashi.ldap-login-attribute");
        String authority = values.apply("kizahashi.ldap-ca-file");
        return Optional.of(new DirectorySettings(
                Optional.ofNullable(address.getHost()).orElse(""),
                address.getPort() > 0 ? address.getPort() : secure ? 636 : 389,
                secure,
                values.apply("kizahashi.ldap-plain").equals("on"),
                values.apply("kizahashi.ldap-base"),
                values.apply("kizahashi.ldap-bind-account"),
                values.apply("kizahashi.ldap-bind-password"),
                filter.isBlank() ? USER_FILTER : filter,
                attribute.isBlank() ? LOGIN_ATTRIBUTE : attribute,
                authority.isBlank() ? null : Path.of(authority),
                PATIENCE));
    }

    /** Server and place, as a person reads it. */
    public String address() {
        return host + ":" + port + " " + base;
    }

    /** The same, with more or less time for each answer. */
    DirectorySettings withPatience(Duration other) {
        return new DirectorySettings(
                host,
                port,
                secure,
                plain,
                base,
                bindAccount,
                bindPassword,
                userFilter,
                loginAttribute,
                authority,
                other);
    }

    /** Unencrypted only when somebody said so, and within this machine. */
    boolean mayConnect() {
        boolean loopback = host.equals("localhost") || host.equals("127.0.0.1");
        return secure || plain && loopback;
    }
}
