package jp.kizahashi.org.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kizahashi.org.department.DepartmentTree;
import jp.kizahashi.org.department.Departments;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.AccountSummary;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.security.RoleGrants;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Blocks.Option;
import jp.kizahashi.platform.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** What the pages about staff show. */
@Component
@Transactional(readOnly = true)
class PeoplePages {
    private static final int PER_PAGE = 30;

    /** One line of the list. */
    record Line(Person person, List<Held> posts, String state, String stateKind) {}

    /** A post in words. */
    record Held(String department, String title, boolean head, boolean concurrent) {}

    /** A span of time with what it holds: a post or a role of the person's page. */
    record Dated(long id, String what, String note, String days, Time time) {}

    /** Where a span lies, seen from today. */
    enum Time {
        CURRENT("success"),
        OVER(""),
        COMING("info");

        private final String kind;

        Time(String kind) {
            this.kind = kind;
        }

        public String label() {
            return Messages.get("org.people.state." + name());
        }

        /** The kind of the badge. */
        public String kind() {
            return kind;
        }
    }

    private final People people;
    private final Posts posts;
    private final PersonRoles roles;
    private final Departments departments;
    private final Accounts accounts;
    private final RoleGrants grants;

    PeoplePages(
            People people,
            Posts posts,
            PersonRoles roles,
            Departments departments,
            Accounts accounts,
            RoleGrants grants) {
        this.people = people;
        this.posts = posts;
        this.roles = roles;
        this.departments = departments;
        this.accounts = accounts;
        this.grants = grants;
    }

    void list(PeopleSearch search, int page, Model model) {
        int found = people.count(search);
        Paging paging = Paging.of(page, found, PER_PAGE);
        List<Person> shown = people.search(search, PER_PAGE, paging.before());
        model.addAttribute("search", search);
        model.addAttribute("found", found);
        model.addAttribute("paging", paging);
        model.addAttribute("lines", lines(shown, search.on()));
        model.addAttribute("departments", options(search.on()));
        model.addAttribute("date", Wareki.format(search.on()));
        model.addAttribute(
                "pageHref",
                UriComponentsBuilder.fromPath("/org/people")
                        .queryParam("q", "{q}")
                        .queryParam("department", search.departmentId())
                        .queryParam("on", search.on())
                        .queryParam("page", "")
                        .encode()
                        .buildAndExpand(search.text())
                        .toUriString());
    }

    private List<Line> lines(List<Person> shown, LocalDate on) {
        DepartmentTree tree = departments.tree(on);
        Map<Long, List<Post>> held = people.posts(on).stream().collect(Collectors.groupingBy(Post::personId));
        Map<Long, AccountSummary> byPerson = byPerson();
        return shown.stream()
                .map(person -> {
                    Optional<AccountSummary> account = Optional.ofNullable(byPerson.get(person.id()));
                    return new Line(
                            person,
                            held.getOrDefault(person.id(), List.of()).stream()
                                    .map(p -> held(p, tree))
                                    .toList(),
                            AccountState.of(account, now()).label(),
                            AccountState.of(account, now()).kind());
                })
                .toList();
    }

    static Held held(Post post, DepartmentTree tree) {
        String path = tree.path(post.departmentId());
        return new Held(path.isEmpty() ? post.departmentName() : path, post.title(), post.head(), post.concurrent());
    }

    void one(Person person, Actor actor, Model model) {
        LocalDate today = people.today();
        boolean mayEdit = actor.may("org.people.edit");
        model.addAttribute("mayEdit", mayEdit);
        model.addAttribute("mayManage", actor.may("org.account.manage"));
        model.addAttribute("mayEnable", actor.may("org.account.enable"));
        model.addAttribute("person", person);
        model.addAttribute("today", today);
        model.addAttribute(
                "posts",
                posts.of(person.id()).stream()
                        .filter(p -> mayEdit || !p.validFrom().isAfter(today))
                        .map(p -> dated(p, today, mayEdit))
                        .toList());
        model.addAttribute(
                "roles",
                roles.of(person.id()).stream()
                        .filter(r -> mayEdit || !r.validFrom().isAfter(today))
                        .map(r -> dated(r, today))
                        .toList());
        model.addAttribute("departments", options(today));
        model.addAttribute(
                "roleChoices",
                EnumSet.complementOf(EnumSet.of(Role.STAFF, Role.DEPARTMENT_HEAD)).stream()
                        .map(r -> new Option(r.name(), Messages.get(r.messageKey())))
                        .toList());
        Optional<AccountSummary> account = Optional.ofNullable(byPerson().get(person.id()));
        model.addAttribute("account", account.orElse(null));
        model.addAttribute("state", AccountState.of(account, now()));
        model.addAttribute(
                "grants",
                account.map(a -> grants.of(a.id())).orElse(List.of()).stream()
                        .filter(g -> !g.derived())
                        .map(g -> dated(g, today))
                        .toList());
    }

    /** Until its day, the end of a post is known to the administrator only, as is what begins later. */
    private static Dated dated(Post post, LocalDate today, boolean mayEdit) {
        String note = post.concurrent() ? Messages.get("org.people.concurrent") : "";
        String head = post.head() ? Messages.get("org.people.head") : "";
        LocalDate last = post.validTo();
        boolean hidden = last != null && !last.isBefore(today) && !mayEdit;
        return dated(
                post.id(),
                post.departmentName() + "　" + post.title(),
                String.join(" ", note, head).strip(),
                post.validFrom(),
                hidden ? null : last,
                today);
    }

    private static Dated dated(PersonRole role, LocalDate today) {
        String name = Messages.get(role.role().messageKey());
        return dated(role.id(), name, "", role.validFrom(), role.validTo(), today);
    }

    private static Dated dated(RoleGrants.Grant grant, LocalDate today) {
        var span = grant.span();
        return dated(grant.id(), Messages.get(span.role().messageKey()), "", span.from(), span.to(), today);
    }

    private static Dated dated(
            long id, String what, String note, LocalDate from, @Nullable LocalDate to, LocalDate today) {
        String days = Wareki.format(from) + "〜" + (to == null ? "" : Wareki.format(to));
        Time time = from.isAfter(today) ? Time.COMING : Time.CURRENT;
        return new Dated(id, what, note, days, to != null && to.isBefore(today) ? Time.OVER : time);
    }

    /** The departments of the day to choose from, indented by depth. */
    List<Option> options(LocalDate on) {
        return departments.tree(on).branches().stream()
                .map(b -> new Option(
                        Long.toString(b.department().id()),
                        "　".repeat(b.depth()) + b.department().name()))
                .toList();
    }

    Map<Long, AccountSummary> byPerson() {
        return accounts.all().stream().collect(Collectors.toMap(AccountSummary::personId, Function.identity()));
    }

    private Instant now() {
        return people.now();
    }
}
