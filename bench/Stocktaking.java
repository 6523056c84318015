import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kizahashi.Kizahashi;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.security.RoleGrants;
import jp.kizahashi.platform.security.RoleGrants.Span;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.process.effort.Grade;
import jp.kizahashi.process.effort.UnitCosts;
import jp.kizahashi.process.effort.UnitCosts.UnitCost;
import jp.kizahashi.process.inventory.InventoryRound;
import jp.kizahashi.process.inventory.InventorySheet;
import jp.kizahashi.process.inventory.Rounds;
import jp.kizahashi.process.inventory.Sheets;
import jp.kizahashi.process.work.Sections;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An inventory of 4,339 tasks and 364,000 hours (架空, of the size that 東海村 published) comes in from Excel, is confirmed, and
 * its pages are read: {@code java -cp "target/classes:$(cat target/classpath.txt)" bench/Stocktaking.java HOME [reads a page]}.
 * Prints the lines of its table.
 */
final class Stocktaking {
    private static final int SECTIONS = 38;
    private static final int TASKS = 4_339;
    private static final long SECONDS = 364_000L * 3600;
    private static final LocalDate SINCE = LocalDate.of(2020, 4, 1);
    private static final String WORD = "keisoku-tanaoroshi-1";

    private final ConfigurableApplicationContext product;
    private final TransactionTemplate transaction;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String base;
    private String token = "";

    private Stocktaking(ConfigurableApplicationContext product) {
        this.product = product;
        this.transaction = product.getBean(TransactionTemplate.class);
        this.base = "http://127.0.0.1:" + product.getEnvironment().getProperty("local.server.port");
    }

    public static void main(String[] args) throws Exception {
        String[] settings = {"--kizahashi.home=" + args[0], "--kizahashi.mode=demonstration", "--server.port=0"};
        try (var product = SpringApplication.run(Kizahashi.class, settings)) {
            new Stocktaking(product).measure(args.length > 1 ? Integer.parseInt(args[1]) : 40);
        }
        System.exit(0);
    }

    private void measure(int reads) throws Exception {
        long town = product.getBean(Organisations.class)
                .found(Organisation.Kind.MUNICIPALITY, null, "棚卸市（架空）", "たなおろしし", "架空県", true);
        Actor office = in(town, () -> people(town));
        long round = as(town, office, () -> open(office));
        byte[] book = book();
        signIn();
        long began = System.nanoTime();
        String staged = send(upload(book)).headers().firstValue("Location").orElse("");
        String address = staged.replaceFirst("^https?://[^/]+", "");
        String preview = get(address).body();
        token(preview);
        System.out.printf("| look at %,d rows | %.1f s |%n", TASKS, seconds(began));
        if (!preview.contains("4,339") && !preview.contains("4339")) throw new IOException("not all rows are taken");
        began = System.nanoTime();
        post(address + "/commit");
        System.out.printf("| take them in | %.1f s |%n", seconds(began));
        confirm(town, round);
        String board = get("/processes/inventory/" + round).body();
        if (!board.contains("364,000.0")) throw new IOException("hours are lost");
        InventorySheet first = in(town, () -> product.getBean(Sheets.class).ofRound(round).getFirst());
        for (String page : List.of(
                "/processes/inventory/" + round,
                "/processes/inventory/" + round + "/ranking",
                "/processes/inventory/sheets/" + first.id(),
                "/processes/works?page=5",
                "/processes/works?text=業務7")) times(page, reads);
    }

    private void times(String page, int reads) throws Exception {
        long[] took = new long[reads];
        for (int i = -5; i < reads; i++) {
            long began = System.nanoTime();
            int status = get(page).statusCode();
            if (status != 200) throw new IOException(page + ": " + status);
            if (i >= 0) took[i] = System.nanoTime() - began;
        }
        Arrays.sort(took);
        System.out.printf(
                "| %s | median %d ms, p95 %d ms |%n",
                page.replaceAll("[0-9]{2,}", "…"), took[reads / 2] / 1_000_000, took[(int) (reads * 0.95)] / 1_000_000);
    }

    private Actor people(long town) {
        People people = product.getBean(People.class);
        Accounts accounts = product.getBean(Accounts.class);
        for (int s = 0; s < SECTIONS; s++) {
            long section = people.addDepartment(null, Department.Kind.SECTION, code(s), "計測" + s + "課", s, SINCE, null);
            long head = people.addPerson("H" + s, "架空 長" + s, "カクウ");
            people.addPost(head, section, "課長", true, false, SINCE, null);
            if (s > 0) continue;
            long person = people.addPerson("D", "架空 計測", "カクウ");
            people.addPost(person, section, "主事", false, false, SINCE, null);
            long account = accounts.createWithHash(town, person, "keisoku-tanaoroshi", accounts.hash(WORD));
            product.getBean(RoleGrants.class).give(account, new Span(Role.DX_OFFICE, SINCE, null));
        }
        return in(town, () -> new Actor(0, town, people.personByNumber("D").orElseThrow().id(), Set.of(Role.DX_OFFICE), false));
    }

    private long open(Actor office) {
        Map<Grade, UnitCost> costs = new EnumMap<>(Grade.class);
        for (Grade grade : Grade.values()) costs.put(grade, new UnitCost(7_000_000L, 465 * 240));
        InventoryRound round = new InventoryRound(
                0, new FiscalYear(2025), LocalDate.of(2026, 4, 1), Instant.parse("2030-01-01T00:00:00Z"), "計測", 465, 70, 110,
                new UnitCosts(costs), null);
        return product.getBean(Rounds.class).open(office, round, product.getBean(Sections.class).all());
    }

    /** About four tasks a work; the last task takes what is missing to 364,000 hours. */
    private static byte[] book() throws IOException {
        List<String> header = new ArrayList<>(List.of("年度", "所属コード", "業務名", "目的", "作業", "時間の数え方", "正規の時間", "会計年度任用の時間"));
        for (int m = 0; m < 12; m++) header.add((m + 3) % 12 + 1 + "月");
        SplittableRandom random = new SplittableRandom(4339);
        List<List<OutCell>> rows = new ArrayList<>();
        long left = SECONDS;
        for (int t = 0; t < TASKS; t++) {
            boolean last = t == TASKS - 1;
            List<OutCell> row = new ArrayList<>(List.of(
                    OutCell.number(2025), OutCell.text(code(t % SECTIONS)), OutCell.text("業務" + t / SECTIONS / 4 + "-" + t % SECTIONS),
                    OutCell.text("計測のための架空の業務"), OutCell.text("作業" + t)));
            long seconds = 60L * (1 + random.nextInt(25));
            int[] months = random.ints(12, 0, 60).toArray();
            long year = seconds * Arrays.stream(months).sum();
            left -= last ? 0 : year;
            row.add(OutCell.text(last ? "年間" : "1件あたり"));
            row.add(last ? OutCell.text(left / 3600 + ":" + String.format("%02d", left % 3600 / 60)) : OutCell.number(seconds / 60));
            row.add(OutCell.number(0));
            for (int count : months) row.add(OutCell.number(last ? 0 : count));
            rows.add(row);
        }
        if (left < 0) throw new IllegalStateException("too many hours: " + left);
        ByteArrayOutputStream book = new ByteArrayOutputStream();
        ExcelFile.write(List.of(new OutTable("業務の棚卸し", header, rows)), Unwritable.REFUSE, book);
        return book.toByteArray();
    }

    private void confirm(long town, long round) {
        Sheets sheets = product.getBean(Sheets.class);
        People people = product.getBean(People.class);
        for (InventorySheet sheet : in(town, () -> sheets.ofRound(round))) {
            long head = in(town, () -> people.posts(people.today()).stream()
                    .filter(p -> p.departmentId() == sheet.departmentId() && p.head())
                    .findFirst()
                    .orElseThrow()
                    .personId());
            Actor chief = new Actor(0, town, head, Set.of(Role.DEPARTMENT_HEAD), false);
            as(town, chief, () -> {
                sheets.handOver(chief, sheet.id(), null, "計測");
                sheets.confirm(chief, sheet.id(), true, "");
                return true;
            });
        }
    }

    private void signIn() throws Exception {
        token(get("/sign-in").body());
        send(HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("login=keisoku-tanaoroshi&password=" + WORD + "&_csrf=" + token))
                .build());
        token(get("/org/imports/new/inventory").body());
    }

    private HttpRequest upload(byte[] book) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (String[] field : new String[][] {{"asOf", "2026-04-01"}, {"_csrf", token}})
            body.write(("--x\r\nContent-Disposition: form-data; name=\"" + field[0] + "\"\r\n\r\n" + field[1] + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        body.write(("--x\r\nContent-Disposition: form-data; name=\"upload\"; filename=\"inventory.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(book);
        body.write("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(base + "/org/imports/new/inventory"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private void post(String path) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + token))
                .build());
        if (answer.statusCode() != 302) throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(base + path.replace("業", "%E6%A5%AD").replace("務", "%E5%8B%99")))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, BodyHandlers.ofString());
    }

    private void token(String page) {
        Matcher found = Pattern.compile("name=\"_csrf\"[^>]*content=\"([^\"]+)\"|name=\"_csrf\"[^>]*value=\"([^\"]+)\"")
                .matcher(page);
        if (found.find()) token = found.group(1) == null ? found.group(2) : found.group(1);
    }

    private <T> T as(long town, Actor who, Supplier<T> work) {
        return Audit.by(who.personId(), () -> in(town, work));
    }

    private <T> T in(long town, Supplier<T> work) {
        return Tenant.as(town, () -> transaction.execute(status -> work.get()));
    }

    private static String code(int section) {
        return String.format("%03d", 100 + section);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
