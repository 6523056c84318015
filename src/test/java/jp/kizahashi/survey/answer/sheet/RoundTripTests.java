package jp.kizahashi.survey.answer.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import jp.kizahashi.survey.answer.sheet.cell.ReturnedSheet;
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
            Questionnaire questionnaire = RandomForms.questionnaire(random);
            AnswerSheet entries = RandomForms.entries(questionnaire, random);
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
            Questionnaire questionnaire = RandomForms.questionnaire(random);
            AnswerSheet entries = RandomForms.entries(questionnaire, random);
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
            Questionnaire questionnaire = seed == 0 ? Sheets.EVERY_KIND : RandomForms.questionnaire(random);
            AnswerSheet entries = seed == 0 ? Sheets.EVERY_ANSWER : RandomForms.entries(questionnaire, random);
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
}
