package jp.kizahashi.platform.directory;

import com.unboundid.ldap.sdk.BindResult;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the town's directory whether a name and a password belong together: finds the person with the searching account,
 * then binds as that person. Nothing is written there and no password is kept.
 */
public final class Directory {
    private static final Logger log = LoggerFactory.getLogger(Directory.class);

    private final DirectorySettings settings;

    public Directory(DirectorySettings settings) {
        this.settings = settings;
    }

    /** What the directory says of a name and a password. */
    public enum Verdict {
        /** They belong together. */
        RIGHT,
        /** The person is there, the password is another or may not be used. */
        WRONG,
        /** The person is there, the account is disabled. */
        DISABLED,
        /** Nobody, or more than one, has the name. */
        UNKNOWN,
        /** The directory could not be asked. */
        SILENT
    }

    /**
     * The verdict.
     *
     * @param login the login name of our staff list, from the directory; null unless RIGHT
     * @param fault why it is silent; null otherwise
     */
    public record Said(
            Verdict verdict,
            @Nullable String login,
            @Nullable DirectoryFault fault) {
        static Said of(Verdict verdict) {
            return new Said(verdict, null, null);
        }
    }

    /** How somebody who came in by the directory stands there now. */
    public enum Standing {
        USABLE,
        DISABLED,
        EXPIRED,
        /** Nobody, or more than one, has the name. */
        GONE
    }

    /**
     * How several stand there.
     *
     * @param standings by the name that was typed at sign-in; empty when not all could be asked
     * @param fault why not all could be asked; null otherwise
     */
    public record Looked(
            Map<String, Standing> standings, @Nullable DirectoryFault fault) {}

    /** Looks everybody up as at sign-in, one search each, without a password. */
    public Looked look(Collection<String> names, Instant now) {
        if (!settings.mayConnect()) return new Looked(Map.of(), DirectoryFault.PLAIN);
        Map<String, Standing> standings = new HashMap<>();
        try (LDAPConnection connection = DirectoryConnection.open(settings)) {
            for (String name : names) standings.put(name, standing(person(connection, name), now));
            return new Looked(standings, null);
        } catch (LDAPException | IOException | GeneralSecurityException e) {
            return new Looked(Map.of(), silent(e));
        }
    }

    private static Standing standing(Optional<SearchResultEntry> person, Instant now) {
        if (person.isEmpty()) return Standing.GONE;
        if (DirectoryPerson.isDisabled(person.get())) return Standing.DISABLED;
        Instant expiry = DirectoryPerson.expiry(person.get());
        return expiry == null || expiry.isAfter(now) ? Standing.USABLE : Standing.EXPIRED;
    }

    /** Never an empty password: a directory takes that for somebody who does not say who they are. */
    public Said verify(String name, String password) {
        if (name.isBlank() || password.isEmpty()) return Said.of(Verdict.WRONG);
        if (!settings.mayConnect()) return new Said(Verdict.SILENT, null, DirectoryFault.PLAIN);
        try (LDAPConnection connection = DirectoryConnection.open(settings)) {
            Optional<SearchResultEntry> person = person(connection, name);
            if (person.isEmpty()) return Said.of(Verdict.UNKNOWN);
            if (DirectoryPerson.isDisabled(person.get())) return Said.of(Verdict.DISABLED);
            return binds(connection, person.get(), password);
        } catch (LDAPException | IOException | GeneralSecurityException e) {
            return new Said(Verdict.SILENT, null, silent(e));
        }
    }

    private DirectoryFault silent(Exception why) {
        DirectoryFault fault = DirectoryFault.of(why);
        log.warn("directory {}:{} is silent ({}): {}", settings.host(), settings.port(), fault, why.getMessage());
        return fault;
    }

    private Said binds(LDAPConnection connection, SearchResultEntry person, String password) throws LDAPException {
        try {
            BindResult result = connection.bind(new SimpleBindRequest(person.getDN(), password));
            if (!result.getResultCode().equals(ResultCode.SUCCESS)) return Said.of(Verdict.WRONG);
            String login = person.getAttributeValue(settings.loginAttribute());
            return login == null ? Said.of(Verdict.UNKNOWN) : new Said(Verdict.RIGHT, login.strip(), null);
        } catch (LDAPException e) {
            // Everything by which a server refuses this person; whatever else happened is no verdict on the password.
            if (List.of(
                            ResultCode.INVALID_CREDENTIALS,
                            ResultCode.CONSTRAINT_VIOLATION,
                            ResultCode.UNWILLING_TO_PERFORM,
                            ResultCode.INSUFFICIENT_ACCESS_RIGHTS,
                            ResultCode.INAPPROPRIATE_AUTHENTICATION)
                    .contains(e.getResultCode())) return Said.of(Verdict.WRONG);
            throw e;
        }
    }

    /** What is wrong with the connection, the searching account, the base or the filter; empty when all is well. */
    public Optional<DirectoryFault> fault() {
        if (!settings.mayConnect()) return Optional.of(DirectoryFault.PLAIN);
        try (LDAPConnection connection = DirectoryConnection.open(settings)) {
            connection.search(new SearchRequest(settings.base(), SearchScope.BASE, "(objectClass=*)", "1.1"));
            person(connection, "kizahashi-config-check");
            return Optional.empty();
        } catch (LDAPException | IOException | GeneralSecurityException e) {
            return Optional.of(DirectoryFault.of(e));
        }
    }

    private Optional<SearchResultEntry> person(LDAPConnection connection, String name) throws LDAPException {
        // The name is encoded: what it holds of parentheses, stars or zeros is text, never a part of the filter.
        Filter filter = Filter.create(settings.userFilter().replace("{0}", Filter.encodeValue(name)));
        var request = new SearchRequest(
                settings.base(),
                SearchScope.SUB,
                DereferencePolicy.NEVER,
                2,
                Math.toIntExact(settings.patience().toSeconds()),
                false,
                filter,
                settings.loginAttribute(),
                DirectoryPerson.CONTROL,
                DirectoryPerson.EXPIRES);
        try {
            List<SearchResultEntry> found = connection.search(request).getSearchEntries();
            if (found.size() > 1) log.warn("directory: more than one entry has the typed name; the filter is too wide");
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        } catch (LDAPSearchException e) {
            if (e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) return Optional.empty();
            throw e;
        }
    }
}
