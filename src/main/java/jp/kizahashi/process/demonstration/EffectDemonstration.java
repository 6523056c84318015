package jp.kizahashi.process.demonstration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jp.kizahashi.org.demonstration.Stage;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Post;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.process.effect.Effect;
import jp.kizahashi.process.effect.EffectStage;
import jp.kizahashi.process.effect.Effects;
import jp.kizahashi.process.effect.Improvement;
import jp.kizahashi.process.effect.Observation;
import jp.kizahashi.process.effect.Observation.Phase;
import jp.kizahashi.process.mandala.Mandalas;
import jp.kizahashi.process.procedure.Online;
import jp.kizahashi.process.procedure.Procedure;
import jp.kizahashi.process.procedure.Procedures;
import jp.kizahashi.process.work.Sections;
import jp.kizahashi.process.work.Sections.Section;
import jp.kizahashi.process.work.Work;
import jp.kizahashi.process.work.Works;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets 税務課 of みらい市 take a work apart, measure an improvement and list some procedures. Everything is 架空. */
@Component
@Order(410)
@ConditionalOnProperty(name = "kizahashi.mode", havingValue = "demonstration")
class EffectDemonstration implements ApplicationRunner {
    private static final String WORK = "軽自動車税申告（登録）";
    private static final int[] BEFORE = {238, 251, 229, 244, 262, 217, 240, 236, 255, 228};
    private static final int[] AFTER = {101, 112, 98, 109, 104, 95, 118, 107, 99, 106};

    private final Stage stage;
    private final People people;
    private final Sections sections;
    private final Ledgers ledgers;

    /** Where the made-up figures go. */
    @Component
    record Ledgers(Works works, Effects effects, Procedures procedures, Mandalas mandalas) {}

    EffectDemonstration(Stage stage, People people, Sections sections, Ledgers ledgers) {
        this.stage = stage;
        this.people = people;
        this.sections = sections;
        this.ledgers = ledgers;
    }

    @Override
    public void run(ApplicationArguments args) {
        stage.inMirai(town -> true, this::write);
    }

    private void write(long town) {
        Section tax = stage.in(
                town,
                () -> sections.all().stream()
                        .filter(s -> s.name().equals("税務課"))
                        .findFirst()
                        .orElseThrow());
        Actor clerk = stage.in(town, () -> clerk(town, tax.id()));
        stage.by(clerk, () -> {
            if (!ledgers.effects().all(clerk).isEmpty()) return true;
            ledgers.works().ofSection(tax.id()).stream()
                    .filter(w -> w.name().equals(WORK))
                    .findFirst()
                    .ifPresent(work -> {
                        improve(clerk, work);
                        ledgers.mandalas().save(clerk, work.id(), MadeUpMandala.registration());
                    });
            procedures(tax.id()).forEach(p -> ledgers.procedures().keep(clerk, p));
            return true;
        });
    }

    private void improve(Actor clerk, Work work) {
        FiscalYear year = FiscalYear.of(people.today()).previous();
        long id = ledgers.effects().add(clerk, new Improvement(0, work.id(), "登録の入力の自動化（架空）", "RPA"));
        ledgers.effects().add(clerk, effect(id, EffectStage.PROPOSED, year, 8_400 * 60, "同じ規模の市の例から"));
        ledgers.effects().add(clerk, effect(id, EffectStage.EXECUTED, year, 10_500 * 60, "自動化した手順の割合から"));
        ledgers.effects().add(clerk, effect(id, EffectStage.MEASURED, year, 12_250 * 60, "10件ずつの時間計測に年間7,000件を掛けた"));
        List<Observation> observed = new ArrayList<>();
        for (int seconds : BEFORE)
            observed.add(new Observation(Phase.BEFORE, people.today().minusDays(60), seconds, ""));
        for (int seconds : AFTER)
            observed.add(new Observation(Phase.AFTER, people.today().minusDays(10), seconds, ""));
        ledgers.effects().observe(clerk, id, observed);
    }

    private static Effect effect(long id, EffectStage stage, FiscalYear year, long after, String basis) {
        return new Effect(id, stage, year, 28_000 * 60, after, 46, stage == EffectStage.MEASURED ? 19 : null, basis);
    }

    private static List<Procedure> procedures(long department) {
        return List.of(
                procedure(department, "軽自動車税の減免の申請", "様式第12号", true, "", Online.PARTLY, 774L, 118L),
                procedure(department, "所得・課税証明の請求", "様式第3号", false, "", Online.WHOLE, 7180L, 1350L),
                procedure(department, "原動機付自転車の標識の返納", "様式第8号", true, "みらい市市税条例施行規則第21条", Online.NONE, 640L, 0L),
                procedure(department, "市県民税の申告", "様式第1号", false, "", Online.PARTLY, 4100L, 920L));
    }

    private static Procedure procedure(
            long department,
            String name,
            String form,
            boolean seal,
            String ground,
            Online online,
            long cases,
            long onlineCases) {
        return new Procedure(
                0,
                department,
                name,
                "みらい市市税条例（架空）",
                form,
                seal,
                ground,
                online,
                online == Online.NONE ? "" : "マイナポータル",
                true,
                online == Online.NONE,
                "本人確認書類",
                1,
                online != Online.WHOLE,
                false,
                cases,
                onlineCases,
                0);
    }

    private Actor clerk(long town, long section) {
        long person = people.posts(people.today()).stream()
                .filter(p -> p.departmentId() == section && !p.head())
                .map(Post::personId)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Actor(0, town, person, Set.of(Role.STAFF), false);
    }
}
