package jp.kizahashi.org.personal;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Person;
import jp.kizahashi.org.people.Post;
import jp.kizahashi.org.people.Posts;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.leaving.PersonalRecords;
import jp.kizahashi.platform.security.AccountSummary;
import jp.kizahashi.platform.security.Accounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is held about one person, and its erasure. Erased is who a person was: name, reading, staff number, login and everything to sign in with. The id stays, and with it
 * decisions, figures and the audit trail, which never held the name.
 */
@Component
@Transactional
class Personal {
    private static final String PEOPLE = "org_person";

    private final PersonalRecords records;
    private final People people;
    private final Posts posts;
    private final Accounts accounts;
    private final ErasureStore store;
    private final Audit audit;
    private final InstantSource clock;

    Personal(
            PersonalRecords records,
            People people,
            Posts posts,
            Accounts accounts,
            ErasureStore store,
            Audit audit,
            InstantSource clock) {
        this.records = records;
        this.people = people;
        this.posts = posts;
        this.accounts = accounts;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every row about the person, table by table. */
    @Transactional(readOnly = true)
    public List<OutTable> records(long person) {
        return records.of(PEOPLE, person);
    }

    /** The same to be handed out, which is recorded. */
    public List<OutTable> handOut(long person) {
        List<OutTable> tables = records(person);
        audit.record("person.records", "person", person, Map.of("tables", tables.size()));
        return tables;
    }

    /** Whether somebody still works here: holds a post today or later, or has an account in use. */
    @Transactional(readOnly = true)
    public boolean isStillHere(long person) {
        LocalDate today = people.today();
        boolean holdsPost = posts.of(person).stream().anyMatch(p -> isOpen(p, today));
        boolean hasAccount = accounts.all().stream().anyMatch(a -> a.personId() == person && !a.disabled());
        return holdsPost || hasAccount;
    }

    private static boolean isOpen(Post post, LocalDate today) {
        LocalDate last = post.validTo();
        return last == null || !last.isBefore(today);
    }

    /** Erases; refused (PLT-073) for another number than the person's, (PLT-074) while the person works here. */
    public void erase(long person, String staffNumber) {
        Person known = people.person(person).orElseThrow();
        if (!known.staffNumber().equals(staffNumber.strip()))
            throw new Refused(PlatformProblem.ERASURE_NUMBER_WRONG, known.staffNumber());
        if (isStillHere(person)) throw new Refused(PlatformProblem.PERSON_STILL_HERE);
        store.erase(person, clock.instant());
        List<Long> own = accounts.all().stream()
                .filter(a -> a.personId() == person)
                .map(AccountSummary::id)
                .toList();
        own.forEach(accounts::forget);
        audit.record("person.erase", "person", person, Map.of());
    }
}
