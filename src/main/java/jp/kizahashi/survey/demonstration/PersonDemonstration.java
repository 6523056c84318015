package jp.kizahashi.survey.demonstration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import jp.kizahashi.org.demonstration.Stage;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.web.Deadline;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.person.PersonCodes;
import jp.kizahashi.survey.person.PersonPlan;
import jp.kizahashi.survey.person.PersonReplies;
import jp.kizahashi.survey.person.PersonReplies.Person;
import jp.kizahashi.survey.person.PersonWaves;
import jp.kizahashi.survey.wave.WaveSettings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Lets みらい市 ask 104 of its staff about generative AI without names, in three groups; about three in four answer, and the
 * wave is closed. Everything is 架空.
 */
@Component
@Order(330)
@ConditionalOnProperty(name = "kizahashi.mode", havingValue = "demonstration")
class PersonDemonstration implements ApplicationRunner {
    private static final Map<String, Integer> GROUPS = groups();
    private static final List<String> OPINIONS = List.of(
            "議事録の要約に使えるので助かっている。", "どの情報を入れてよいのか、迷うことが多い。", "窓口の端末では使えないので、環境を整えてほしい。", "文書の下書きが速くなったが、確認に時間がかかる。");

    private final Stage stage;
    private final People people;
    private final AssessmentDemonstration.Staff staff;
    private final Asking asking;
    private final Random random = new Random(20_261_001);

    /** What asks and takes answers. */
    @Component
    record Asking(PersonWaves waves, PersonCodes codes, PersonReplies replies) {}

    PersonDemonstration(Stage stage, People people, AssessmentDemonstration.Staff staff, Asking asking) {
        this.stage = stage;
        this.people = people;
        this.staff = staff;
        this.asking = asking;
    }

    private static Map<String, Integer> groups() {
        Map<String, Integer> groups = new LinkedHashMap<>();
        groups.put("窓口のある課", 42);
        groups.put("事業を行う課", 36);
        groups.put("管理部門", 26);
        return groups;
    }

    @Override
    public void run(ApplicationArguments args) {
        stage.inMirai(town -> asking.waves().all().isEmpty(), this::write);
    }

    private void write(long town) {
        Actor office = stage.in(
                town,
                () -> Objects.requireNonNull(staff.byRole(town).get(Role.DX_OFFICE))
                        .getFirst());
        long wave = stage.by(office, () -> {
            long id = asking.waves().prepare(office, plan());
            asking.waves().open(id);
            return id;
        });
        Map<String, List<String>> codes = stage.by(
                office, () -> asking.codes().issue(office, wave, GROUPS).byGroup());
        for (List<String> group : codes.values())
            for (String code : group) if (random.nextInt(4) > 0) answer(town, code);
        stage.by(office, () -> {
            asking.waves().close(wave);
            return true;
        });
    }

    private PersonPlan plan() {
        return new PersonPlan(
                "生成AIの使われ方を知る職員アンケート（架空）",
                DemonstrationQuestionnaire.read("staff-ai.yaml"),
                List.of("Q01"),
                Deadline.of(people.today().plusDays(7)),
                5,
                new WaveSettings(
                        "生成AIの研修と、使い方の決まりを見直すため",
                        true,
                        false,
                        "",
                        "みらい市",
                        "",
                        "",
                        "",
                        "デジタル推進課",
                        "",
                        "内線 0000（架空）",
                        ""));
    }

    /** Hands in under the code; who it is stays unknown here too. */
    private void answer(long town, String code) {
        Person person = asking.replies().entered(code).orElseThrow();
        Map<String, Optional<Entry>> entries = new HashMap<>();
        answers().forEach((question, entry) -> entries.put(question, Optional.of(entry)));
        stage.in(town, () -> {
            asking.replies().keep(person, entries);
            return true;
        });
        stage.in(town, () -> {
            asking.replies().handIn(person);
            return true;
        });
    }

    private Map<String, Entry> answers() {
        Map<String, Entry> answers = new HashMap<>();
        int use = weighted(15, 25, 20, 40);
        answers.put("Q01", one(weighted(12, 20, 48, 20)));
        answers.put("Q02", one(use));
        if (use == 4) answers.put("Q06", several(40, 45, 30, 25, 20));
        else {
            answers.put("Q03", several(75, 60, 35, 20, 10));
            answers.put("Q04", Entry.of(Integer.toString((5 - use) * 10 + random.nextInt(6) * 10)));
            answers.put("Q05", one(weighted(35, 45, 12, 8)));
        }
        answers.put("Q07", several(35, 50, 45, 30));
        if (random.nextInt(5) == 0) answers.put("Q08", Entry.of(OPINIONS.get(random.nextInt(OPINIONS.size()))));
        return answers;
    }

    private static Entry one(int option) {
        return Entry.of(Integer.toString(option));
    }

    /** A number from 1, each with its weight of a hundred. */
    private int weighted(int... weights) {
        int left = random.nextInt(100);
        for (int i = 0; i < weights.length; i++) {
            left -= weights[i];
            if (left < 0) return i + 1;
        }
        return weights.length;
    }

    /** Each option by its chance of a hundred; the likeliest of them when none was ticked. */
    private Entry several(int... chances) {
        List<String> ticked = new ArrayList<>();
        for (int i = 0; i < chances.length; i++)
            if (random.nextInt(100) < chances[i]) ticked.add(Integer.toString(i + 1));
        return Entry.of(ticked.isEmpty() ? new String[] {"2"} : ticked.toArray(String[]::new));
    }
}
