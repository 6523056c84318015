package jp.kizahashi.org.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.org.OrgProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.AccountSummary;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.security.RoleGrants;
import jp.kizahashi.platform.security.RoleGrants.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a person's roles follow: whoever holds a post is 担当者 for as long, whoever heads a department is 所属長 for as long,
 * and every other role is given from a day to a day. An account gets exactly these, whenever it is made.
 */
@Component
@Transactional
public class PersonRoles {
    private final PersonRoleStore store;
    private final PostStore posts;
    private final Accounts accounts;
    private final RoleGrants grants;
    private final Audit audit;

    PersonRoles(PersonRoleStore store, PostStore posts, Accounts accounts, RoleGrants grants, Audit audit) {
        this.store = store;
        this.posts = posts;
        this.accounts = accounts;
        this.grants = grants;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<PersonRole> of(long personId) {
        return store.of(List.of(personId));
    }

    /** Gives a role from a day on. */
    public void give(long personId, Role role, LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) throw new Refused(OrgProblem.ENDS_BEFORE_IT_BEGINS);
        store.add(Tenant.current().orElseThrow(), personId, role, from, to);
        audit.record("role.give", "person", personId, Map.of("role", role.name(), "from", from.toString()));
        follow(Set.of(personId));
    }

    /** Gives a role from a day on, unless the person holds it on that day. */
    public void giveUnlessHeld(long personId, Role role, LocalDate from) {
        boolean held = of(personId).stream().anyMatch(r -> r.role() == role && r.holdsOn(from));
        if (!held) give(personId, role, from, null);
    }

    /** The role's last day; one that has not begun by then is withdrawn. Refused for the only administrator. */
    public void end(long personId, long roleId, LocalDate lastDay) {
        PersonRole role = store.one(roleId)
                .filter(r -> r.personId() == personId)
                .orElseThrow(() -> new Refused(OrgProblem.UNKNOWN_ROLE));
        if (role.role() == Role.ADMINISTRATOR) refuseLastAdministrator(personId);
        if (lastDay.isBefore(role.validFrom())) store.withdraw(roleId);
        else store.end(roleId, lastDay);
        audit.record("role.end", "person", personId, Map.of("role", role.role().name(), "last", lastDay.toString()));
        follow(Set.of(personId));
    }

    /** Refused (ORG-010) when nobody but this person administers the organisation. */
    @Transactional(readOnly = true)
    public void refuseLastAdministrator(long personId) {
        if (!hasAdministrator(accounts.all(), personId)) throw new Refused(OrgProblem.LAST_ADMINISTRATOR);
    }

    private static boolean hasAdministrator(List<AccountSummary> all, long without) {
        return all.stream()
                .anyMatch(a ->
                        a.personId() != without && !a.disabled() && a.roles().contains(Role.ADMINISTRATOR));
    }

    /**
     * Brings the accounts of these persons in line with their posts and roles. When every post has a last day, the account
     * ends with the last of them; that of the only administrator stays, and stands among the problems of coming changes.
     */
    public void follow(Collection<Long> personIds) {
        Map<Long, List<Post>> held = posts.ofPersons(personIds).stream().collect(Collectors.groupingBy(Post::personId));
        Map<Long, List<PersonRole>> given =
                store.of(personIds).stream().collect(Collectors.groupingBy(PersonRole::personId));
        for (AccountSummary account : accounts.all()) {
            long person = account.personId();
            if (!personIds.contains(person)) continue;
            List<Post> theirs = held.getOrDefault(person, List.of());
            grants.derive(account.id(), spans(theirs, given.getOrDefault(person, List.of())));
            LocalDate last = lastDay(theirs).orElse(null);
            boolean kept = last != null && isLastAdministrator(person, last.plusDays(1));
            accounts.lastDay(account.id(), kept ? null : last);
        }
    }

    private static Optional<LocalDate> lastDay(List<Post> posts) {
        if (posts.stream().anyMatch(p -> p.validTo() == null)) return Optional.empty();
        return posts.stream().map(Post::validTo).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    /** Whether the person administers on the day and nobody else will. */
    private boolean isLastAdministrator(long personId, LocalDate day) {
        List<AccountSummary> then = accounts.on(day);
        return then.stream().anyMatch(a -> a.personId() == personId && a.roles().contains(Role.ADMINISTRATOR))
                && !hasAdministrator(then, personId);
    }

    /** Those of the persons who administer on the day, when nobody else would if they all left; else nobody. */
    public Set<Long> lastAdministrators(Set<Long> leaving, LocalDate day) {
        Set<Long> administering = accounts.on(day).stream()
                .filter(a -> !a.disabled() && a.roles().contains(Role.ADMINISTRATOR))
                .map(AccountSummary::personId)
                .collect(Collectors.toSet());
        return leaving.containsAll(administering) ? administering : Set.of();
    }

    private static Set<Span> spans(List<Post> posts, List<PersonRole> roles) {
        Set<Span> spans = new HashSet<>();
        for (Post post : posts) {
            spans.add(new Span(Role.STAFF, post.validFrom(), post.validTo()));
            if (post.head()) spans.add(new Span(Role.DEPARTMENT_HEAD, post.validFrom(), post.validTo()));
        }
        for (PersonRole role : roles) spans.add(new Span(role.role(), role.validFrom(), role.validTo()));
        return spans;
    }
}
