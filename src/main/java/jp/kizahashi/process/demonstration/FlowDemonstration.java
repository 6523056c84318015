package jp.kizahashi.process.demonstration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.kizahashi.org.demonstration.Stage;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Post;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.process.bpmn.table.FlowRow;
import jp.kizahashi.process.bpmn.table.FlowTable;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.flow.FlowKind;
import jp.kizahashi.process.flow.Flows;
import jp.kizahashi.process.flow.Flows.NewVersion;
import jp.kizahashi.process.flow.Origin;
import jp.kizahashi.process.flow.note.FlowNotes;
import jp.kizahashi.process.flow.note.Topic;
import jp.kizahashi.process.redesign.DecisionKind;
import jp.kizahashi.process.redesign.Redesign;
import jp.kizahashi.process.redesign.Redesigns;
import jp.kizahashi.process.redesign.StaffOnly;
import jp.kizahashi.process.redesign.StepReview;
import jp.kizahashi.process.redesign.Waste;
import jp.kizahashi.process.simulation.FlowParts;
import jp.kizahashi.process.simulation.Simulations;
import jp.kizahashi.process.simulation.TypedScenario;
import jp.kizahashi.process.work.Sections;
import jp.kizahashi.process.work.Sections.Section;
import jp.kizahashi.process.work.Work;
import jp.kizahashi.process.work.WorkKind;
import jp.kizahashi.process.work.WorkSearch;
import jp.kizahashi.process.work.Works;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives 税務課 of みらい市 a flow with two versions, notes, a To-Be, a redesign under way and a simulation. Everything is 架空. */
@Component
@Order(410)
@ConditionalOnProperty(name = "kizahashi.mode", havingValue = "demonstration")
class FlowDemonstration implements ApplicationRunner {
    private static final String WORK = "軽自動車税申告（登録）";
    private static final int CASES = 6_000;
    private static final int HOURLY = 3_100;

    private final Stage stage;
    private final People people;
    private final Sections sections;
    private final Rooms rooms;

    /** What a flow is made with. */
    @Component
    record Rooms(Works works, Flows flows, FlowNotes notes, Redesigns redesigns, Simulations simulations) {}

    FlowDemonstration(Stage stage, People people, Sections sections, Rooms rooms) {
        this.stage = stage;
        this.people = people;
        this.sections = sections;
        this.rooms = rooms;
    }

    @Override
    public void run(ApplicationArguments args) {
        stage.inMirai(town -> rooms.flows().count("") == 0, this::write);
    }

    private void write(long town) {
        Actor clerk = stage.in(town, () -> clerk(town));
        long flow = stage.by(clerk, () -> asIs(clerk));
        stage.by(clerk, () -> notes(clerk, flow));
        stage.by(clerk, () -> toBe(clerk, flow));
        stage.by(clerk, () -> redesign(clerk, flow));
        stage.by(clerk, () -> rooms.simulations().order(clerk, flow, scenario(flow)));
    }

    private Actor clerk(long town) {
        Section tax = section();
        long person = people.posts(people.today()).stream()
                .filter(p -> tax.ids().contains(p.departmentId()) && !p.head())
                .mapToLong(Post::personId)
                .min()
                .orElseThrow();
        return new Actor(0, town, person, Set.of(Role.STAFF), false);
    }

    private Section section() {
        return sections.all().stream()
                .filter(s -> s.name().equals("税務課"))
                .findFirst()
                .orElseThrow();
    }

    private long asIs(Actor by) {
        long work = rooms.works().search(new WorkSearch(WORK, section().ids(), "", false), 1, 0).stream()
                .findFirst()
                .map(Work::id)
                .orElseGet(() -> rooms.works().add(by, work()));
        Flow flow = new Flow(0, work, FlowKind.AS_IS, WORK + "　窓口の手順", null, CASES, HOURLY, null);
        FlowTable first = MadeUpFlow.first();
        long id =
                rooms.flows().add(by, flow, new NewVersion(first.bpmn(flow.name()), Origin.TABLE, "諸税係の手順書から写した（架空）"));
        byte[] second = MadeUpFlow.asIs().bpmn(flow.name(), ids(id));
        rooms.flows().save(by, id, 1, new NewVersion(second, Origin.TABLE, "窓口係の聞き取りで、照会と直しを加えた（架空）"));
        return id;
    }

    private Work work() {
        return new Work(
                0,
                section().id(),
                WorkKind.INDIVIDUAL,
                "",
                WORK,
                "原動機付自転車などの持ち主を登録し、正しく課税する。（架空）",
                "",
                "地方税法第463条の19",
                "原動機付自転車などの持ち主",
                0,
                null);
    }

    private Map<String, String> ids(long flow) {
        return FlowTable.of(rooms.flows().model(rooms.flows().version(flow, null)))
                .ids();
    }

    private long notes(Actor by, long flow) {
        Map<String, String> ids = ids(flow);
        long note = rooms.notes().add(by, flow, id(ids, "8"), Topic.LOAD, "一件ごとに台帳の画面を三つ開き直している。4月は一日に40件を超える。（架空）");
        rooms.notes().answer(by, flow, note, "標準準拠システムでは一つの画面になる見込み。情報部門に確かめる。（架空）");
        rooms.notes().add(by, flow, id(ids, "18"), Topic.BY_HAND, "件数は台帳から出せるはずだが、表に手で写している。（架空）");
        rooms.notes().add(by, flow, id(ids, "13"), Topic.MISTAKES, "車台番号の写し間違いは、ほとんどここで見つかる。（架空）");
        return note;
    }

    private long toBe(Actor by, long flow) {
        long id = rooms.flows().copyAsToBe(by, flow, WORK + "　窓口で入力する形");
        byte[] file = MadeUpFlow.toBe().bpmn(WORK + "　窓口で入力する形", ids(id));
        return rooms.flows().save(by, id, 1, new NewVersion(file, Origin.TABLE, "窓口で画面に入れ、回付・照合・転記をなくした（架空）"));
    }

    private long redesign(Actor by, long flow) {
        long id = rooms.redesigns().begin(by, flow);
        rooms.redesigns()
                .view(
                        by,
                        new Redesign(
                                id,
                                flow,
                                0,
                                "登録は法令の事務で、やめられない。標識の交付は郵送でもできる。（架空）",
                                "標準準拠システムへの移行で、窓口の画面から登録できるようになる。（架空）",
                                "受付簿・回付・照合・件数表は、同じことを四度書いている。（架空）",
                                "次の更新で窓口の画面を入れる。それまでの1年は今の画面を使う。（架空）",
                                null));
        Map<String, FlowRow> steps = rooms.redesigns().steps(rooms.redesigns().get(id));
        steps.forEach((element, row) -> step(by, id, element, row));
        return id;
    }

    private void step(Actor by, long id, String element, FlowRow row) {
        boolean copied = Set.of("6", "13", "18").contains(row.number());
        Set<Waste> wastes = copied ? Set.of(Waste.DOUBLE) : Set.of();
        rooms.redesigns()
                .review(
                        by,
                        id,
                        element,
                        new StepReview(
                                element,
                                copied ? "紙で受けるため、後から書き写している（架空）" : "申告を受けて登録するため（架空）",
                                copied ? "慣行（架空）" : "地方税法、市税条例（架空）",
                                copied ? "窓口で画面に入れれば要らない（架空）" : "今のところ見当たらない（架空）",
                                wastes,
                                by.personId(),
                                people.now()));
        DecisionKind kind = copied ? DecisionKind.STOP : DecisionKind.KEEP;
        if (copied || row.number().equals("17"))
            rooms.redesigns()
                    .decide(
                            by,
                            id,
                            element,
                            kind,
                            copied ? "画面への入力に替わり、写す必要がなくなる（架空）" : "賦課決定は職員が行う（架空）",
                            StaffOnly.UNASKED);
    }

    private TypedScenario scenario(long flow) {
        Map<String, String> minutes = new HashMap<>();
        FlowTable.Reading reading =
                FlowTable.of(rooms.flows().model(rooms.flows().version(flow, null)));
        for (FlowRow row : reading.table().rows())
            minutes.put(
                    id(reading.ids(), row.number()),
                    row.figures().minutes().map(String::valueOf).orElse("0"));
        Map<String, String> cost = new HashMap<>();
        for (String lane : List.of("窓口係", "諸税係", "係長", "課長")) cost.put(lane, String.valueOf(HOURLY));
        return new TypedScenario(
                "今の人数（架空）",
                "24.7",
                "500",
                "50",
                "20",
                "1",
                TypedScenario.Spread.SOME,
                "08:30",
                "12:00",
                "13:00",
                "17:15",
                Map.of("窓口係", "2", "諸税係", "2", "係長", "1", "課長", "1"),
                cost,
                minutes,
                shares(flow),
                false);
    }

    /** Most papers are whole, most sums agree, and a few registrations fall after the day of levy. */
    private Map<String, String> shares(long flow) {
        Map<String, String> shares = new HashMap<>();
        for (var branch : FlowParts.of(rooms.flows().model(rooms.flows().version(flow, null)))
                .branches()) {
            boolean rarely = branch.question().startsWith("賦課期日");
            for (var way : branch.ways()) shares.put(way.flow(), way.label().equals("はい") == rarely ? "5" : "95");
        }
        return shares;
    }

    private static String id(Map<String, String> ids, String number) {
        return Objects.requireNonNull(ids.get(number), number);
    }
}
