package jp.kizahashi.survey.person;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.column.StoredColumns;
import jp.kizahashi.survey.design.Asking;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.person.PersonReplies.Person;
import jp.kizahashi.survey.wave.WaveSettings;
import org.springframework.stereotype.Component;

/** みらい市 asks its staff without names (架空). */
@Component
public class PersonFixture {
    private final Mirai mirai;
    private final PersonWaves waves;
    private final PersonCodes codes;
    private final PersonReplies replies;
    private final PersonColumns columns;
    private final InstantSource clock;

    PersonFixture(
            Mirai mirai,
            PersonWaves waves,
            PersonCodes codes,
            PersonReplies replies,
            PersonColumns columns,
            InstantSource clock) {
        this.mirai = mirai;
        this.columns = columns;
        this.waves = waves;
        this.codes = codes;
        this.replies = replies;
        this.clock = clock;
    }

    /** Five questions in two sections; Q3 only for those who use it, 年代 tells who somebody is. */
    public static final Questionnaire QUESTIONS = new Questionnaire(
            "own-1",
            "職員アンケート",
            List.of(),
            List.of("お名前は書かないでください。"),
            List.of(),
            List.of(
                    new Section(
                            "a",
                            "あなたについて",
                            List.of(
                                    choice("Q1", "年代", "20代", "30代", "40代", "50代以上"),
                                    choice("Q2", "生成AIの利用", "使っている", "使っていない"))),
                    new Section(
                            "b",
                            "使い方",
                            List.of(
                                    new Question(
                                                    "Q3",
                                                    "使う場面",
                                                    "使う場面をすべて選んでください。",
                                                    List.of(),
                                                    QuestionKind.MULTIPLE,
                                                    List.of(
                                                            new Option("1", "文書作成"),
                                                            new Option("2", "要約"),
                                                            new Option("9", "その他", Option.Role.OTHER)),
                                                    "")
                                            .with(Asking.PLAIN.withWhen("Q2 = 1")),
                                    new Question(
                                            "Q4",
                                            "週の時間",
                                            "週に何時間使いますか。",
                                            List.of(),
                                            QuestionKind.NUMBER,
                                            List.of(),
                                            "時間"),
                                    new Question(
                                            "Q5",
                                            "困りごと",
                                            "困っていることは何ですか。",
                                            List.of(),
                                            QuestionKind.LONG_TEXT,
                                            List.of(),
                                            "")))));

    static Question choice(String code, String label, String... options) {
        List<Option> all = new ArrayList<>();
        for (String option : options) all.add(new Option(Integer.toString(all.size() + 1), option));
        return new Question(code, label, label + "を選んでください。", List.of(), QuestionKind.SINGLE, all, "");
    }

    PersonCodes codes() {
        return codes;
    }

    /** A wave that takes answers. */
    public long open(Town town) {
        return mirai.as(town, Role.DX_OFFICE, () -> {
            long id = waves.prepare(town.actor(Role.DX_OFFICE), plan(QUESTIONS));
            waves.open(id);
            return id;
        });
    }

    public PersonPlan plan(Questionnaire questionnaire) {
        return new PersonPlan(
                "職員アンケート（架空）",
                questionnaire,
                List.of("Q1"),
                clock.instant().plus(30, ChronoUnit.DAYS),
                5,
                new WaveSettings(
                        "生成AIの使われ方を知るため", true, false, "", "みらい市長", "", "", "", "企画課", "", "000-000-0000", ""));
    }

    /** Fresh codes of one group, as printed. */
    public List<String> issue(Town town, long wave, String group, int count) {
        return issue(town, wave, Map.of(group, count)).get(group);
    }

    public Map<String, List<String>> issue(Town town, long wave, Map<String, Integer> sizes) {
        return mirai.as(
                town,
                Role.DX_OFFICE,
                () -> codes.issue(town.actor(Role.DX_OFFICE), wave, sizes).byGroup());
    }

    /** Somebody answers with the code and hands in. */
    public void answer(Town town, String code, Map<String, Entry> entries) {
        Person person = replies.entered(code).orElseThrow();
        entries.forEach((question, entry) -> mirai.in(town.id(), () -> {
            replies.keep(person, Map.of(question, Optional.of(entry)));
            return true;
        }));
        handIn(town, person);
    }

    public void handIn(Town town, Person person) {
        mirai.in(town.id(), () -> {
            replies.handIn(person);
            return true;
        });
    }

    /** A closed wave: ages in turn, every second one uses it and ticks 文書作成, hours 0, 1, 2 … */
    public StoredColumns closed(Town town, int persons, String trouble) {
        long wave = open(town);
        List<String> issued = issue(town, wave, "", persons);
        for (int i = 0; i < persons; i++)
            answer(
                    town,
                    issued.get(i),
                    Map.of(
                            "Q1",
                            Entry.of(Integer.toString(i % 4 + 1)),
                            "Q2",
                            Entry.of(Integer.toString(i % 2 + 1)),
                            "Q3",
                            Entry.of("1"),
                            "Q4",
                            Entry.of(Integer.toString(i)),
                            "Q5",
                            Entry.of(trouble + i)));
        mirai.as(town, Role.DX_OFFICE, () -> {
            waves.close(wave);
            return true;
        });
        mirai.in(town.id(), () -> {
            columns.make(wave);
            return true;
        });
        return mirai.in(town.id(), () -> columns.of(wave)).orElseThrow();
    }
}
