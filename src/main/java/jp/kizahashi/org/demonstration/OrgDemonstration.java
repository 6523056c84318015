package jp.kizahashi.org.demonstration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.org.body.population.Population;
import jp.kizahashi.org.body.population.Populations;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.security.RoleGrants;
import jp.kizahashi.platform.security.RoleGrants.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the region at the first start of the demonstration: towns, sections, people, accounts. Everything is 架空. */
@Component
@Order(100)
@ConditionalOnProperty(name = "kizahashi.mode", havingValue = "demonstration")
class OrgDemonstration implements ApplicationRunner {
    /** One password for every made-up account; printed by {@code ./run}. */
    static final String PASSWORD = "kizahashi-demo";

    private static final LocalDate SINCE = LocalDate.of(2022, 4, 1);

    private final Organisations organisations;
    private final People people;
    private final Accounts accounts;
    private final RoleGrants grants;
    private final Populations populations;
    private final TransactionTemplate transaction;

    OrgDemonstration(
            Organisations organisations,
            People people,
            Accounts accounts,
            RoleGrants grants,
            Populations populations,
            TransactionTemplate transaction) {
        this.organisations = organisations;
        this.people = people;
        this.accounts = accounts;
        this.grants = grants;
        this.populations = populations;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (!organisations.ids().isEmpty()) return;
        String hash = accounts.hash(PASSWORD);
        for (DemonstrationTown town : DemonstrationTown.ALL) {
            long id = organisations.found(
                    town.kind(), code(town), town.name(), town.kana(), DemonstrationTown.PREFECTURE, true);
            Tenant.run(id, () -> transaction.executeWithoutResult(status -> new Hall(id, town, hash).build()));
        }
    }

    private static @Nullable String code(DemonstrationTown town) {
        return town.five().isEmpty()
                ? null
                : MunicipalityCode.ofFive(town.five()).orElseThrow().text();
    }

    /** Builds one town hall inside its tenant. */
    private final class Hall {
        private final long organisation;
        private final DemonstrationTown town;
        private final String hash;
        private final MadeUpNames names;
        private final Map<String, Long> sections = new HashMap<>();
        private int number;

        Hall(long organisation, DemonstrationTown town, String hash) {
            this.organisation = organisation;
            this.town = town;
            this.hash = hash;
            this.names = new MadeUpNames(town.name().hashCode());
        }

        void build() {
            if (town.population() > 0) recordPopulation();
            if (town == DemonstrationTown.MIRAI) buildMirai();
            else if (town.kind() == Organisation.Kind.RESEARCH_BODY) single("kenkyu", "研究部", "主任研究員", Role.HOST);
            else if (town.kind() == Organisation.Kind.PREFECTURE) buildPrefecture();
            else buildSmall();
        }

        private void recordPopulation() {
            MunicipalityCode code = MunicipalityCode.ofFive(town.five()).orElseThrow();
            populations.enter(List.of(new Population(code, town.population(), "架空の住民基本台帳", LocalDate.of(2025, 1, 1))));
        }

        private void buildMirai() {
            long mayor = department(null, Department.Kind.BODY, "1", "市長部局");
            long board = department(null, Department.Kind.BODY, "2", "教育委員会");
            long audit = department(null, Department.Kind.BODY, "3", "監査委員");
            long cabinet = department(mayor, Department.Kind.DIVISION, "10", "市長室");
            long auditOffice = department(audit, Department.Kind.SECTION, "301", "監査委員事務局");
            person("mirai-shicho", "市長", cabinet, false, Role.EXECUTIVE);
            person("mirai-fukushicho", "副市長", cabinet, false, Role.EXECUTIVE);
            person("mirai-kyoikucho", "教育長", cabinet, false, Role.EXECUTIVE);
            int at = 10;
            for (var division : MiraiCity.DIVISIONS.entrySet()) {
                at++;
                long under = division.getKey().equals("教育部") ? board : mayor;
                long id = department(under, Department.Kind.DIVISION, Integer.toString(at), division.getKey());
                person("shokuin-bucho-" + at, "部長", id, true, Role.DEPARTMENT_HEAD);
                buildSections(id, at, division.getValue());
            }
            person("mirai-dx", "係長", section(MiraiCity.DX_SECTION), false, Role.DX_OFFICE);
            person("mirai-dx2", "主任", section(MiraiCity.DX_SECTION), false, Role.DX_OFFICE);
            person("mirai-dx3", "主事", section(MiraiCity.DX_SECTION), false, Role.DX_OFFICE);
            person("mirai-tanto", "主事", section(MiraiCity.TAX_SECTION), false, Role.STAFF);
            for (int i = 2; i <= 5; i++)
                person("shokuin-zeimu-" + i, "主任", section(MiraiCity.TAX_SECTION), false, Role.STAFF);
            person("mirai-kanri", "主査", section(MiraiCity.GENERAL_SECTION), false, Role.ADMINISTRATOR);
            person("mirai-kansa", "書記", auditOffice, false, Role.AUDITOR);
        }

        private void buildSections(long division, int at, List<String> names) {
            int n = 0;
            for (String name : names) {
                String code = at + String.format("%02d", ++n);
                long id = department(division, Department.Kind.SECTION, code, name);
                sections.put(name, id);
                person(headLogin(name, code), name.equals("図書館") ? "館長" : "課長", id, true, Role.DEPARTMENT_HEAD);
                person(
                        name.equals(MiraiCity.TAX_SECTION) ? "mirai-dxtanto" : "shokuin-dx-" + code,
                        "主任",
                        id,
                        false,
                        Role.DX_LIAISON);
            }
        }

        private static String headLogin(String section, String code) {
            if (section.equals(MiraiCity.DX_SECTION)) return "mirai-dxkacho";
            return section.equals(MiraiCity.TAX_SECTION) ? "mirai-kacho" : "shokuin-kacho-" + code;
        }

        private void buildSmall() {
            String prefix = "t" + town.five();
            long body = department(null, Department.Kind.BODY, "1", town.name().replaceFirst(".*(.)$", "$1") + "長部局");
            long planning = department(body, Department.Kind.SECTION, "101", "企画財政課");
            person(prefix + "-dx", "係長", planning, false, Role.DX_OFFICE);
            person(prefix + "-kacho", "課長", planning, true, Role.DEPARTMENT_HEAD);
            person(prefix + "-fuku", "副" + town.name().replaceFirst(".*(.)$", "$1") + "長", body, false, Role.EXECUTIVE);
        }

        private void buildPrefecture() {
            single("ken", "市町村支援課", "主査", Role.COLLECTOR);
        }

        private void single(String login, String section, String title, Role role) {
            long body = department(null, Department.Kind.BODY, "1", town.name());
            long id = department(body, Department.Kind.SECTION, "101", section);
            person(login, title, id, false, role);
        }

        private long section(String name) {
            return Objects.requireNonNull(sections.get(name));
        }

        private long department(@Nullable Long parent, Department.Kind kind, String code, String name) {
            return people.addDepartment(parent, kind, code, name, 0, SINCE, null);
        }

        private void person(String login, String title, long department, boolean head, Role role) {
            long id = people.addPerson(String.format("%05d", ++number), names.next(), "");
            people.addPost(id, department, title, head, false, SINCE, null);
            long account = accounts.createWithHash(organisation, id, login, hash);
            grants.give(account, new Span(role, SINCE, null));
        }
    }
}
