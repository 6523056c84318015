package jp.kizahashi.platform.directory;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads everybody whom the directory holds, page by page (RFC 2696), and either all of them or nobody. */
public final class DirectoryStaff {
    private static final Logger log = LoggerFactory.getLogger(DirectoryStaff.class);
    /** What Active Directory gives in one answer unless it is asked by pages. */
    private static final int PAGE = 1_000;
    /** A page may take longer than one person's sign-in. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DirectorySettings settings;
    private final StaffSearch search;

    public DirectoryStaff(DirectorySettings settings, StaffSearch search) {
        this.settings = settings.withPatience(PATIENCE);
        this.search = search;
    }

    /**
     * What the directory gave.
     *
     * @param persons everybody; nobody when the answer is not whole
     * @param read how many entries were read, also of an answer that broke off
     * @param fault why the answer is not whole; null when it is
     */
    public record Listed(
            List<DirectoryPerson> persons,
            int read,
            @Nullable DirectoryFault fault) {}

    /** Asks for everybody. */
    public Listed everybody() {
        if (!settings.mayConnect()) return new Listed(List.of(), 0, DirectoryFault.PLAIN);
        List<DirectoryPerson> persons = new ArrayList<>();
        try (LDAPConnection connection = DirectoryConnection.open(settings)) {
            ASN1OctetString cookie = null;
            do cookie = page(connection, cookie, persons);
            while (cookie != null);
            return new Listed(List.copyOf(persons), persons.size(), null);
        } catch (LDAPException | IOException | GeneralSecurityException e) {
            DirectoryFault fault = DirectoryFault.of(e);
            log.warn("directory: the list broke off after {} entries ({}): {}", persons.size(), fault, e.getMessage());
            return new Listed(List.of(), persons.size(), fault);
        }
    }

    /** Adds a page; returns where the next one begins, null after the last. */
    private @Nullable ASN1OctetString page(
            LDAPConnection connection, @Nullable ASN1OctetString cookie, List<DirectoryPerson> persons)
            throws LDAPException {
        var request = new SearchRequest(settings.base(), SearchScope.SUB, search.filter(), attributes());
        request.addControl(new SimplePagedResultsControl(PAGE, cookie, true));
        SearchResult result = connection.search(request);
        result.getSearchEntries().stream()
                .map(entry -> DirectoryPerson.of(entry, settings.loginAttribute(), search))
                .forEach(persons::add);
        SimplePagedResultsControl after = SimplePagedResultsControl.get(result);
        return after != null && after.moreResultsToReturn() ? after.getCookie() : null;
    }

    private String[] attributes() {
        return Stream.concat(
                        search.attributes().stream(),
                        Stream.of(settings.loginAttribute(), DirectoryPerson.CONTROL, DirectoryPerson.EXPIRES))
                .toArray(String[]::new);
    }
}
