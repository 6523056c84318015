import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.kizahashi.Kizahashi;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.security.RoleGrants;
import jp.kizahashi.platform.security.RoleGrants.Span;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Prepares the data of the benchmarks: the demonstration region, in it one more made-up town whose 200 members of staff
 * can all sign in, and the list of GET routes as the product itself maps them. Run by product.mjs in source form:
 * {@code java -cp … bench/Town.java HOME ROUTES}.
 */
final class Town {
    static final int STAFF = 200;
    private static final String PASSWORD = "kizahashi-demo";
    private static final LocalDate SINCE = LocalDate.of(2020, 4, 1);

    private final Organisations organisations;
    private final People people;
    private final Accounts accounts;
    private final RoleGrants grants;
    private final TransactionTemplate transaction;

    private Town(ConfigurableApplicationContext product) {
        this.organisations = product.getBean(Organisations.class);
        this.people = product.getBean(People.class);
        this.accounts = product.getBean(Accounts.class);
        this.grants = product.getBean(RoleGrants.class);
        this.transaction = product.getBean(TransactionTemplate.class);
    }

    public static void main(String[] args) throws IOException {
        String[] settings = {"--kizahashi.home=" + args[0], "--kizahashi.mode=demonstration", "--server.port=0"};
        try (var product = SpringApplication.run(Kizahashi.class, settings)) {
            Files.write(Path.of(args[1]), routes(product));
            new Town(product).found();
        }
        System.exit(0);
    }

    /** Patterns of every GET route, sorted. */
    private static List<String> routes(ConfigurableApplicationContext product) {
        var mappings = product.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
        return mappings.getHandlerMethods().keySet().stream()
                .filter(Town::answersGet)
                .flatMap(info -> info.getPatternValues().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean answersGet(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    private void found() {
        if (accounts.isLoginTaken("keisoku-dx")) return;
        long id = organisations.found(
                Organisation.Kind.MUNICIPALITY, null, "計測市（架空）", "けいそくし", "あけぼの県", true);
        Tenant.as(id, () -> transaction.execute(status -> {
            staff(id);
            return id;
        }));
    }

    private void staff(long town) {
        String hash = accounts.hash(PASSWORD);
        long body = people.addDepartment(null, Department.Kind.BODY, "1", "市長部局", 0, SINCE, null);
        long section = people.addDepartment(body, Department.Kind.SECTION, "101", "企画課", 0, SINCE, null);
        person(town, section, "keisoku-dx", "係長", Role.DX_OFFICE, hash);
        person(town, section, "keisoku-kacho", "課長", Role.DEPARTMENT_HEAD, hash);
        person(town, section, "keisoku-fuku", "副市長", Role.EXECUTIVE, hash);
        for (int i = 1; i <= STAFF; i++) person(town, section, "keisoku-" + i, "主事", Role.STAFF, hash);
    }

    private void person(long town, long section, String login, String title, Role role, String hash) {
        long person = people.addPerson(login, "計測 " + login.substring("keisoku-".length()), "ケイソク");
        people.addPost(person, section, title, role == Role.DEPARTMENT_HEAD, false, SINCE, null);
        long account = accounts.createWithHash(town, person, login, hash);
        grants.give(account, new Span(role, SINCE, null));
    }
}
