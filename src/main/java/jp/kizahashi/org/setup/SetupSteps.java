package jp.kizahashi.org.setup;

import java.util.List;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.org.body.Municipalities;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.org.body.population.Populations;
import jp.kizahashi.org.department.Departments;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Accounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a town has to do before its first assessment, and what of it is done. */
@Component
@Transactional(readOnly = true)
class SetupSteps {
    /**
     * One step.
     *
     * @param key names its texts: {@code org.setup.step.<key>}
     * @param state what there is so far, in words
     */
    record Step(String key, String href, String state, boolean done) {}

    private final Organisations organisations;
    private final Municipalities municipalities;
    private final Populations populations;
    private final Departments departments;
    private final People people;
    private final Accounts accounts;

    SetupSteps(
            Organisations organisations,
            Municipalities municipalities,
            Populations populations,
            Departments departments,
            People people,
            Accounts accounts) {
        this.organisations = organisations;
        this.municipalities = municipalities;
        this.populations = populations;
        this.departments = departments;
        this.people = people;
        this.accounts = accounts;
    }

    /** The steps in their order; the first assessment is the last one and never counts as done here. */
    public List<Step> all() {
        return List.of(list(), population(), departments(), people(), accounts(), assessment());
    }

    /** How many steps before the first assessment are not done. */
    public long open() {
        return all().stream()
                .filter(s -> !s.done() && !s.key().equals("assessment"))
                .count();
    }

    private Step list() {
        return municipalities
                .newest()
                .map(l -> step(
                        "municipalities",
                        "/org/municipalities",
                        true,
                        Messages.get("org.setup.count.list", l.municipalities(), l.wards())))
                .orElseGet(() -> step("municipalities", "/org/imports/new/municipalities", false, none()));
    }

    private Step population() {
        return organisations
                .own()
                .map(Organisation::code)
                .flatMap(MunicipalityCode::parse)
                .flatMap(populations::newest)
                .map(e -> step(
                        "population",
                        "/org/population",
                        true,
                        Messages.get("org.setup.count.population", e.figure().people(), e.asOfWareki())))
                .orElseGet(() -> step("population", "/org/population", false, none()));
    }

    private Step departments() {
        int count = departments.tree(people.today()).branches().size();
        return step(
                "departments",
                "/org/departments",
                count > 0,
                count == 0 ? none() : Messages.get("org.setup.count.departments", count));
    }

    private Step people() {
        long count = people.posts(people.today()).stream()
                .map(p -> p.personId())
                .distinct()
                .count();
        return step(
                "people",
                "/org/people",
                count > 0,
                count == 0 ? none() : Messages.get("org.setup.count.people", count));
    }

    /** Done when somebody besides the first administrator has an account. */
    private Step accounts() {
        int count = accounts.all().size();
        return step("accounts", "/org/accounts", count > 1, Messages.get("org.setup.count.accounts", count));
    }

    private static Step assessment() {
        return step("assessment", "/", false, "");
    }

    private static String none() {
        return Messages.get("org.setup.none");
    }

    private static Step step(String key, String href, boolean done, String state) {
        return new Step(key, href, state, done);
    }
}
