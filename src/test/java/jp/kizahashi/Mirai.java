package jp.kizahashi;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.security.RoleGrants;
import jp.kizahashi.platform.security.RoleGrants.Span;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The one fixture town, みらい市 (架空): each call founds it anew, with a person and an account for every role. */
@Component
public class Mirai {
    public static final String PASSWORD = "kaidan-wo-noboru-1";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Organisations organisations;
    private final People people;
    private final Accounts accounts;
    private final RoleGrants grants;
    private final TransactionTemplate transaction;
    private final String hash;

    Mirai(
            Organisations organisations,
            People people,
            Accounts accounts,
            RoleGrants grants,
            TransactionTemplate transaction) {
        this.organisations = organisations;
        this.people = people;
        this.accounts = accounts;
        this.grants = grants;
        this.transaction = transaction;
        this.hash = accounts.hash(PASSWORD);
    }

    /**
     * A founded みらい市.
     *
     * @param planning id of 企画課
     * @param tax id of 税務課
     */
    public record Town(long id, String prefix, long planning, long tax, Map<Role, Actor> actors) {
        public Actor actor(Role role) {
            return actors.get(role);
        }

        /** The login name of the person with the role; the password is {@link #PASSWORD}. */
        public String login(Role role) {
            return prefix + role.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Founds the town with two sections and one person for each role. */
    public Town found() {
        return furnish(organisations.found(Organisation.Kind.MUNICIPALITY, null, "みらい市", "みらいし", "架空県", true));
    }

    /** Gives an organisation that has nobody yet, such as one that was only asked, the same sections and persons. */
    public Town furnish(long id) {
        String prefix = "mirai" + COUNT.incrementAndGet() + "-";
        return in(id, () -> {
            long body = department(null, Department.Kind.BODY, "1", "市長部局");
            long division = department(body, Department.Kind.DIVISION, "10", "企画部");
            long planning = department(division, Department.Kind.SECTION, "101", "企画課");
            long tax = department(division, Department.Kind.SECTION, "102", "税務課");
            Map<Role, Actor> actors = new EnumMap<>(Role.class);
            for (Role role : Role.values()) actors.put(role, person(id, prefix, role, tax));
            return new Town(id, prefix, planning, tax, actors);
        });
    }

    /** Runs the work inside the town, in one transaction. */
    public <T> T in(long organisation, Supplier<T> work) {
        return Tenant.as(organisation, () -> transaction.execute(status -> work.get()));
    }

    /** Runs the work inside the town as the person with the role, in one transaction. */
    public <T> T as(Town town, Role role, Supplier<T> work) {
        return in(town.id(), () -> Audit.by(town.actor(role).personId(), work));
    }

    private long department(Long parent, Department.Kind kind, String code, String name) {
        return people.addDepartment(parent, kind, code, name, 0, LocalDate.of(2020, 4, 1), null);
    }

    private Actor person(long town, String prefix, Role role, long section) {
        long person = people.addPerson("9" + role.ordinal(), "架空 " + role.ordinal() + "子", "カクウ");
        people.addPost(
                person, section, role.name(), role == Role.DEPARTMENT_HEAD, false, LocalDate.of(2020, 4, 1), null);
        long account =
                accounts.createWithHash(town, person, prefix + role.name().toLowerCase(java.util.Locale.ROOT), hash);
        grants.give(account, new Span(role, LocalDate.of(2020, 4, 1), null));
        return accounts.actor(account).orElseThrow();
    }
}
