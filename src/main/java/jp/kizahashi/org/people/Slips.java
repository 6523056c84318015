package jp.kizahashi.org.people;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kizahashi.org.OrgProblem;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.AccountSummary;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts for staff and the login slips that go with them. A password stands on its slip and nowhere else. */
@Component
@Transactional
class Slips {
    /** What is printed for one person. */
    record Slip(String name, String department, String login, String password) {}

    /** Made at once: a print job that can be handed out, and an answer within seconds although hashing is slow by design. */
    static final int AT_ONCE = 200;

    private final Organisations organisations;
    private final People people;
    private final PersonRoles roles;
    private final Accounts accounts;
    private final Sessions sessions;

    Slips(Organisations organisations, People people, PersonRoles roles, Accounts accounts, Sessions sessions) {
        this.organisations = organisations;
        this.people = people;
        this.roles = roles;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** Persons who hold a post on the day and have no account, department by department as slips are handed out. */
    @Transactional(readOnly = true)
    public List<Person> without(LocalDate on) {
        Set<Long> with = accounts.all().stream().map(AccountSummary::personId).collect(Collectors.toSet());
        Map<Long, Person> persons = people.people().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<Long, List<Post>> byDepartment = people.posts(on).stream()
                .filter(p -> !p.concurrent() && !with.contains(p.personId()))
                .collect(Collectors.groupingBy(Post::departmentId));
        return people.departments(on).stream()
                .flatMap(d -> byDepartment.getOrDefault(d.id(), List.of()).stream())
                .map(p -> persons.get(p.personId()))
                .distinct()
                .toList();
    }

    /** Makes accounts for the first {@link #AT_ONCE} of the persons who have none; each gets the roles of its posts. */
    public List<Slip> issue(SequencedCollection<Long> personIds) {
        Set<Long> with = accounts.all().stream().map(AccountSummary::personId).collect(Collectors.toSet());
        Map<Long, Person> persons = people.people().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        List<Person> wanted = personIds.stream()
                .filter(id -> persons.containsKey(id) && !with.contains(id))
                .limit(AT_ONCE)
                .map(persons::get)
                .toList();
        if (wanted.isEmpty()) throw new Refused(OrgProblem.NO_PERSON_CHOSEN);
        Organisation own = organisations.own().orElseThrow();
        List<Accounts.Slip> slips = accounts.createAll(
                own.id(),
                wanted.stream()
                        .map(p -> new Accounts.NewAccount(p.id(), login(p, own)))
                        .toList());
        roles.follow(new HashSet<>(wanted.stream().map(Person::id).toList()));
        return printed(wanted, slips);
    }

    /** The staff number; where another organisation of this installation has it, the organisation's code before it. */
    private String login(Person person, Organisation own) {
        String plain = person.staffNumber().replaceAll("[^A-Za-z0-9._@-]", "");
        if (!plain.isEmpty() && !accounts.isLoginTaken(plain)) return plain;
        String prefix = own.code() == null ? "o" + own.id() : own.code();
        return prefix + "-" + (plain.isEmpty() ? "p" + person.id() : plain);
    }

    /** A new password for the account's person; the old one, a lock and every running session end at once. */
    public List<Slip> reset(long accountId) {
        AccountSummary account = account(accountId);
        Person person = people.person(account.personId()).orElseThrow();
        Accounts.Slip slip = accounts.reset(accountId);
        sessions.end(accountId);
        return printed(List.of(person), List.of(slip));
    }

    public void unlock(long accountId) {
        accounts.unlock(account(accountId).id());
    }

    /** Ends the account and its sessions, until it is enabled. Refused for the only administrator. */
    public long disable(long accountId) {
        AccountSummary account = account(accountId);
        roles.refuseLastAdministrator(account.personId());
        accounts.disable(accountId);
        sessions.end(accountId);
        return account.personId();
    }

    /** A disabled account is in use again, with a new slip. */
    public List<Slip> enable(long accountId) {
        Person person = people.person(account(accountId).personId()).orElseThrow();
        return printed(List.of(person), List.of(accounts.enable(accountId)));
    }

    @Transactional(readOnly = true)
    public AccountSummary account(long id) {
        return accounts.all().stream()
                .filter(a -> a.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refused(OrgProblem.UNKNOWN_ACCOUNT));
    }

    private List<Slip> printed(List<Person> persons, List<Accounts.Slip> slips) {
        Map<Long, Post> posts = people.posts(people.today()).stream()
                .filter(p -> !p.concurrent())
                .collect(Collectors.toMap(Post::personId, Function.identity(), (first, second) -> first));
        return IntStream.range(0, persons.size())
                .mapToObj(i -> {
                    Post post = posts.get(persons.get(i).id());
                    return new Slip(
                            persons.get(i).name(),
                            post == null ? "" : post.departmentName(),
                            slips.get(i).loginName(),
                            slips.get(i).password());
                })
                .toList();
    }
}
