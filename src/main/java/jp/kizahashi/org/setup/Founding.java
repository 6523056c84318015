package jp.kizahashi.org.setup;

import java.util.Objects;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.PersonRoles;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Founds the first organisation together with its administrator: both or neither. */
@Component
class Founding {
    private final Organisations organisations;
    private final People people;
    private final PersonRoles roles;
    private final Accounts accounts;

    Founding(Organisations organisations, People people, PersonRoles roles, Accounts accounts) {
        this.organisations = organisations;
        this.people = people;
        this.roles = roles;
        this.accounts = accounts;
    }

    /** The account of the first administrator. Refused (PLT-008) when an organisation exists. */
    @Transactional
    public long found(SetupForm form) {
        long organisation = organisations.foundFirst(new Organisation(
                0,
                Objects.requireNonNull(form.kind()),
                form.needsCode() ? form.code() : null,
                form.name(),
                form.kana(),
                form.prefecture(),
                false));
        return Tenant.as(organisation, () -> administrator(organisation, form));
    }

    private long administrator(long organisation, SetupForm form) {
        long person = people.addPerson(form.staffNumber(), form.personName(), form.personKana());
        return Audit.by(person, () -> {
            long account = accounts.createWithHash(organisation, person, form.login(), accounts.hash(form.password()));
            roles.give(person, Role.ADMINISTRATOR, people.today(), null);
            return account;
        });
    }
}
