package jp.kizahashi.platform.security;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dated roles of accounts: those given by hand, and those that another module derives and keeps up to date. */
@Component
@Transactional
public class RoleGrants {
    private final RoleGrantStore store;
    private final Audit audit;

    RoleGrants(RoleGrantStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** A role from a day to a day, both inclusive; open when {@code to} is null. */
    public record Span(Role role, LocalDate from, @Nullable LocalDate to) {}

    /** A grant of an account; a derived one is changed at its origin only. */
    public record Grant(long id, Span span, boolean derived) {}

    /** Every grant of the account, past and coming ones too. */
    @Transactional(readOnly = true)
    public List<Grant> of(long accountId) {
        return store.of(accountId);
    }

    /** Gives a role by hand; it stays until its last day, whatever is derived. */
    public void give(long accountId, Span span) {
        store.add(Tenant.current().orElseThrow(), accountId, span, false);
        audit.record(
                "account.grant",
                "account",
                accountId,
                Map.of("role", span.role().name(), "from", span.from().toString()));
    }

    /** Makes the derived grants of the account exactly these; those given by hand stay. */
    public void derive(long accountId, Set<Span> wanted) {
        Set<Span> present =
                of(accountId).stream().filter(Grant::derived).map(Grant::span).collect(Collectors.toSet());
        if (present.equals(wanted)) return;
        store.deleteDerived(accountId);
        long organisation = Tenant.current().orElseThrow();
        for (Span span : new LinkedHashSet<>(wanted)) store.add(organisation, accountId, span, true);
        audit.record("account.roles", "account", accountId, Map.of("roles", said(wanted)));
    }

    private static List<String> said(Set<Span> spans) {
        return spans.stream()
                .map(s -> s.role() + " " + s.from() + "/" + (s.to() == null ? "" : s.to()))
                .sorted()
                .toList();
    }
}
