package jp.kizahashi.survey.answer.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jp.kizahashi.platform.files.UploadCheck;
import jp.kizahashi.platform.files.UploadLimits;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.AttachedFile;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.page.Branching;
import jp.kizahashi.survey.answer.sheet.Mutilation.Book;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.wave.FormNumber;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random questionnaires, entries and damage: what comes back is equal or refused by name, never silently different. */
class RoundTripTests {
    @TempDir
    Path folder;

    @Test
    void an_untouched_sheet_gives_back_what_was_written() throws IOException {
        ReturnedSheet back = read(Sheets.workbook(Sheets.EVERY_KIND, Sheets.EVERY_ANSWER), Sheets.EVERY_KIND);

        assertThat(back.faults()).isEmpty();
        assertThat(back.notes()).isEmpty();
        assertThat(back.read()).isEqualTo(Sheets.EVERY_ANSWER);
        assertThat(back.head().number()).contains(new FormNumber(12, 345));
        assertThat(back.head().bodyCode()).isEqualTo("990019");
    }

    @Test
    void a_sheet_that_branches_and_repeats_gives_back_what_was_written() throws IOException {
        AnswerSheet given = new AnswerSheet(Map.of(
                "USE", Entry.of("1"),
                "SINCE", Entry.of("2025-04"),
                "TOOL", Entry.of("1", "9").with("丙、丁"),
                "BEST", Entry.of("1"),
                "COST@1", Entry.of("2000"),
                "WHY@1", Entry.of("台数が多い"),
                "COST@9", Entry.of("0"),
                "C1@1", Entry.of("台数を増やした")));
        ReturnedSheet back = read(Sheets.workbook(Branching.SURVEY, given), Branching.SURVEY);
        assertThat(back.faults()).isEmpty();
        assertThat(back.notes()).isEmpty();
        assertThat(back.read()).isEqualTo(given);
    }

    @Test
    void answers_that_branching_leaves_behind_are_named_and_a_wrong_choice_is_a_fault() throws IOException {
        AnswerSheet stray = new AnswerSheet(Map.of("USE", Entry.of("2"), "COST@2", Entry.of("5")));
        ReturnedSheet back = read(Sheets.workbook(Branching.SURVEY, stray), Branching.SURVEY);
        assertThat(back.read().entries()).containsOnlyKeys("USE");
        assertThat(back.notes()).singleElement().asString().contains("COST@2");
        AnswerSheet wrong = new AnswerSheet(Map.of("USE", Entry.of("1"), "TOOL", Entry.of("1"), "BEST", Entry.of("2")));
        assertThat(read(Sheets.workbook(Branching.SURVEY, wrong), Branching.SURVEY)
                        .faults())
                .singleElement()
                .satisfies(f -> assertThat(f.sentence()).contains("乙"));
    }

    @Test
    void attached_files_are_named_in_the_sheet_and_do_not_come_back_with_it() throws IOException {
        Questionnaire one = new Questionnaire(
                "own-1",
                "調査",
                List.of(),
                List.of(),
                List.of(),
                List.of(new Section("S", "部", List.of(Sheets.question("F1", "要綱", QuestionKind.FILE, "")))));
        AnswerSheet attached =
                new AnswerSheet(Map.of("F1", Entry.of(new AttachedFile(7, "a".repeat(64), 12, "要綱.pdf").value())));
        ReturnedSheet back = read(Sheets.workbook(one, attached), one);
        assertThat(back.faults()).isEmpty();
        assertThat(back.notes()).isEmpty();
        assertThat(back.read().entries()).isEmpty();
        Book book = Book.of(Sheets.workbook(one, attached));
        book.rows.stream().filter(r -> "F1".equals(r.getFirst())).forEach(r -> r.set(3, "要綱.docx"));
        ReturnedSheet typed = read(book.bytes(), one);
        assertThat(typed.faults()).isEmpty();
        assertThat(typed.notes()).singleElement().asString().contains("F1", "画面から");
    }

    @Test
    void harmless_changes_lose_nothing() throws IOException {
        List<Mutilation> harmless =
                List.of(Mutilation.values()).stream().filter(m -> m.isHarmless).toList();
        for (int seed = 0; seed < 120; seed++) {
            Random random = new Random(seed);
            Questionnaire questionnaire = questionnaire(random);
            AnswerSheet entries = entries(questionnaire, random);
            Book book = Book.of(Sheets.workbook(questionnaire, entries));
            for (int i = 0; i < 1 + random.nextInt(4); i++)
                harmless.get(random.nextInt(harmless.size())).apply(book, random);
            ReturnedSheet back = read(book.bytes(), questionnaire);
            assertThat(back.faults()).as("seed %d", seed).isEmpty();
            assertThat(back.read()).as("seed %d", seed).isEqualTo(entries);
        }
    }

    @Test
    void nothing_ever_comes_back_silently_different() throws IOException {
        int refused = 0;
        for (int seed = 1_000; seed < 1_240; seed++) {
            Random random = new Random(seed);
            Questionnaire questionnaire = questionnaire(random);
            AnswerSheet entries = entries(questionnaire, random);
            Book book = Book.of(Sheets.workbook(questionnaire, entries));
            List<Mutilation> done = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                done.add(Mutilation.values()[random.nextInt(Mutilation.values().length)]);
                done.getLast().apply(book, random);
            }
            ReturnedSheet back = read(book.bytes(), questionnaire);
            if (back.faults().isEmpty())
                assertThat(back.read()).as("seed %d %s", seed, done).isEqualTo(entries);
            else refused++;
        }
        assertThat(refused).isBetween(80, 230);
    }

    @Test
    void a_sheet_saved_again_by_libreoffice_gives_back_what_was_written() throws Exception {
        Assumptions.assumeTrue(onPath("soffice"), "LibreOffice is not installed");
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            Questionnaire questionnaire = seed == 0 ? Sheets.EVERY_KIND : questionnaire(random);
            AnswerSheet entries = seed == 0 ? Sheets.EVERY_ANSWER : entries(questionnaire, random);
            Path file = folder.resolve("sheet" + seed + ".xlsx");
            Files.write(file, Sheets.workbook(questionnaire, entries));
            for (String format : List.of("ods", "xlsx", "xls")) {
                Path again = convert(file, format);
                if (format.equals("ods")) file = again;
                else {
                    ReturnedSheet back = read(Files.readAllBytes(again), questionnaire);
                    assertThat(back.faults()).as("seed %d %s", seed, format).isEmpty();
                    assertThat(back.read()).as("seed %d %s", seed, format).isEqualTo(entries);
                }
            }
        }
    }

    private Path convert(Path file, String format) throws IOException, InterruptedException {
        Path to = Files.createDirectories(folder.resolve("to-" + format));
        Process run = new ProcessBuilder(
                        "soffice", "--headless", "--convert-to", format, "--outdir", to.toString(), file.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(run.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return to.resolve(file.getFileName().toString().replaceFirst("\\.[a-z]+$", "." + format));
    }

    private static boolean onPath(String program) {
        return java.util.Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(f -> Files.isExecutable(Path.of(f, program)));
    }

    private ReturnedSheet read(byte[] file, Questionnaire questionnaire) throws IOException {
        boolean isOld = file[0] != 'P';
        var checked = new UploadCheck(UploadLimits.STANDARD)
                .receive(new ByteArrayInputStream(file), isOld ? "a.xls" : "a.xlsx", folder, ReturnedWorkbook.KINDS);
        return ReturnedWorkbook.open(checked).read(questionnaire, Sheets.front());
    }

    static Questionnaire questionnaire(Random random) {
        List<Section> sections = new ArrayList<>();
        int number = 0;
        for (int s = 0; s < 1 + random.nextInt(3); s++) {
            List<Question> questions = new ArrayList<>();
            for (int q = 0; q < 1 + random.nextInt(5); q++) {
                QuestionKind kind = QuestionKind.values()[random.nextInt(QuestionKind.values().length)];
                questions.add(question("Q%02d".formatted(++number), kind, random));
            }
            sections.add(new Section("S" + s, "第" + (s + 1) + "部", questions));
        }
        return new Questionnaire("own-1", "調査", List.of("出典"), List.of("手引き"), List.of(), sections);
    }

    private static Question question(String code, QuestionKind kind, Random random) {
        List<Option> options = new ArrayList<>();
        int count = !kind.hasOptions() ? 0 : kind == QuestionKind.LADDER ? 8 : 2 + random.nextInt(12);
        for (int i = 1; i <= count; i++)
            options.add(
                    new Option(Integer.toString(i), random.nextBoolean() ? (i - 1) + "人" : "選択, " + text(random, 6)));
        String unit = kind == QuestionKind.NUMBER ? List.of("人", "％", "").get(random.nextInt(3)) : "";
        return new Question(code, "見出し", "設問" + text(random, 20) + "\n" + code, List.of("説明～〜"), kind, options, unit);
    }

    static AnswerSheet entries(Questionnaire questionnaire, Random random) {
        Map<String, Entry> entries = new HashMap<>();
        for (Question question : questionnaire.questions())
            switch (random.nextInt(8)) {
                case 0 -> {}
                case 1 -> entries.put(question.code(), Entry.UNKNOWN);
                case 2 -> entries.put(question.code(), Entry.NOT_APPLICABLE);
                default -> entries.put(question.code(), entry(question, random));
            }
        return new AnswerSheet(entries);
    }

    private static Entry entry(Question question, Random random) {
        return switch (question.kind()) {
            case LADDER, SINGLE, PULLDOWN ->
                Entry.of(Integer.toString(1 + random.nextInt(question.options().size())));
            case MULTIPLE -> {
                List<String> chosen = question.options().stream()
                        .map(Option::code)
                        .filter(o -> random.nextBoolean())
                        .toList();
                yield chosen.isEmpty() ? Entry.of("1") : new Entry(Entry.State.ANSWERED, chosen);
            }
            case NUMBER, MONEY ->
                Entry.of(List.of("0", "-12.5", "46113", "0.1", "999999999999999", "123456789012345.125")
                        .get(random.nextInt(6)));
            case DATE ->
                Entry.of(LocalDate.of(1900, 1, 1)
                        .plusDays(random.nextInt(110_000))
                        .toString());
            case YEAR_MONTH -> Entry.of("%d-%02d".formatted(1990 + random.nextInt(60), 1 + random.nextInt(12)));
            case SHORT_TEXT -> Entry.of(text(random, 30));
            case LONG_TEXT -> Entry.of(text(random, 30) + "\n" + text(random, 30));
            // A workbook carries no file.
            case FILE -> Entry.UNKNOWN;
        };
    }

    private static final List<String> PIECES = List.of(
            "髙", "﨑", "𠮷", "=1+1", "様式番号", "0012", "@", "_x000A_", "○", " a", "②", "ｱｲ", "～", "−", "&<>\"'", "1/2",
            "不明な点", "Q01");

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder("あ");
        for (int i = 0; i < random.nextInt(pieces) + 1; i++) text.append(PIECES.get(random.nextInt(PIECES.size())));
        return text.length() > 190 ? text.substring(0, 150) : text.toString();
    }
}
