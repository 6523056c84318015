package jp.kizahashi.survey.study.outcome.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.org.body.BodyKind;
import jp.kizahashi.org.body.ListedBody;
import jp.kizahashi.org.body.Successions;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.exchange.SheetFile;
import jp.kizahashi.survey.study.outcome.OutcomeColumn.Kind;
import jp.kizahashi.survey.study.outcome.OutcomeRow;
import jp.kizahashi.survey.study.outcome.reading.PublishedWorkbook.Form;
import jp.kizahashi.survey.study.outcome.reading.PublishedWorkbook.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A published workbook in every form gives the figures it was made from, and every line has a fate. */
class OutcomeReadingTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<ListedBody> LIST = PublishedWorkbook.bodies(12);
    private static final List<ListedBody> TOWNS =
            LIST.stream().filter(b -> b.kind() == BodyKind.TOWN).toList();
    private static final KnownBodies KNOWN = new KnownBodies(LIST, Successions.BUILT_IN);
    private static final Map<String, Meaning> MARKS = Map.of(
            "○", Meaning.YES,
            "△", Meaning.NO,
            "－", Meaning.NO,
            "", Meaning.MISSING,
            "設置済", Meaning.YES,
            "検討中", Meaning.YES,
            "予定なし", Meaning.NO);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Form.class)
    void every_form_of_the_publication_gives_the_same_figures(Form form) throws IOException {
        PublishedWorkbook book = PublishedWorkbook.of(TOWNS, form, 7);
        checkFigures(book, read(sheets(book.xlsx(), "表.xlsx")));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void csv_in_both_encodings_gives_them_too_although_merged_cells_are_lost(Form form) throws IOException {
        PublishedWorkbook book = PublishedWorkbook.of(TOWNS, form, 7);
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j")))
            checkFigures(book, read(sheets(book.csv(charset), "表.csv")));
    }

    private static void checkFigures(PublishedWorkbook book, OutcomeReading reading) {
        assertThat(reading.columns()).hasSize(29);
        assertThat(reading.columns().get(1).label()).endsWith("①定数管理／数値目標");
        assertThat(reading.columns().get(26).label()).isEqualTo("総合窓口の設置");
        assertThat(reading.columns())
                .extracting(c -> c.kind())
                .endsWith(Kind.YES_NO, Kind.NUMBER, Kind.SHARE)
                .startsWith(Kind.YES_NO);
        Map<String, OutcomeRow> byCode = new HashMap<>();
        for (OutcomeRow row : reading.rows()) byCode.put(row.code(), row);
        assertThat(byCode).hasSize(TOWNS.size());
        for (Truth truth : book.truths()) {
            OutcomeRow row = byCode.get(truth.body().code().text());
            assertThat(row.name()).isEqualTo(truth.body().name());
            assertThat(row.prefecture()).isEqualTo(truth.body().prefecture());
            assertThat(row.figures()).isEqualTo(figures(truth));
        }
        Matching matching = reading.matching();
        assertThat(matching.counts().values().stream().mapToInt(n -> n).sum())
                .isEqualTo(reading.sheet().lines().size());
        assertThat(matching.count(LineFate.Group.REFUSED)).isZero();
        assertThat(matching.absent()).isEmpty();
    }

    private static List<Double> figures(Truth truth) {
        List<Double> figures = new ArrayList<>();
        for (int i = 0; i < PublishedWorkbook.ITEMS.size(); i++) {
            String done = truth.done().get(i);
            figures.add(done.isEmpty() ? null : done.equals("○") ? 1.0 : 0.0);
            figures.add(truth.quantified().get(i).equals("○") ? 1.0 : 0.0);
        }
        figures.add(truth.counter().equals("予定なし") ? 0.0 : 1.0);
        figures.add((double) truth.staff());
        figures.add(new java.math.BigDecimal(truth.rate().replace("%", ""))
                .movePointLeft(2)
                .doubleValue());
        return figures;
    }

    @Test
    void heading_lines_totals_and_notes_are_passed_over_by_name() throws IOException {
        PublishedWorkbook book = PublishedWorkbook.of(TOWNS, Form.PREFECTURE_LINES, 3);
        Map<LineFate, Integer> counts =
                read(sheets(book.xlsx(), "表.xlsx")).matching().counts();
        assertThat(counts)
                .containsOnly(
                        Map.entry(LineFate.MATCHED, 24),
                        Map.entry(LineFate.PREFECTURE_HEADING, 2),
                        Map.entry(LineFate.TOTAL, 2),
                        Map.entry(LineFate.NOTE, 2));
    }

    @Test
    void nothing_has_a_meaning_before_a_person_gives_it() throws IOException {
        PublishedWorkbook book = PublishedWorkbook.of(TOWNS, Form.TWO_ROWS, 3);
        OutcomeReading reading = proposed(sheets(book.xlsx(), "表.xlsx"));
        assertThat(reading.tally().open(Meanings.NONE))
                .extracting(MarkTally.Open::mark)
                .contains("○", "△", "－", "", "設置済", "検討中", "予定なし");
        assertThat(Meanings.proposed(Reading.MARKS, "○")).contains(Meaning.YES);
        assertThat(Meanings.proposed(Reading.MARKS, "△")).isEmpty();
        assertThat(Meanings.proposed(Reading.MARKS, "－")).isEmpty();
        assertThat(reading.tally().open(new Meanings(MARKS, Map.of(), Map.of())))
                .isEmpty();
        int cells = reading.tally().total(true).stream()
                .mapToInt(Map.Entry::getValue)
                .sum();
        assertThat(cells).isEqualTo(24 * 27);
    }

    @Test
    void an_exception_of_one_column_leaves_the_others() throws IOException {
        PublishedWorkbook book = PublishedWorkbook.of(TOWNS, Form.TWO_ROWS, 3);
        OutcomeReading reading = read(sheets(book.xlsx(), "表.xlsx"));
        Meanings meanings = new Meanings(MARKS, Map.of(), Map.of("c01", Map.of("△", Meaning.NOT_APPLICABLE)));
        OutcomeReading other = new OutcomeReading(
                reading.sheet(), reading.mapping().with(meanings), reading.matching(), reading.taken());
        for (int i = 0; i < other.rows().size(); i++) {
            boolean isSome = book.truths().get(i).done().getFirst().equals("△");
            assertThat(other.rows().get(i).notApplicable().contains(0)).isEqualTo(isSome);
            assertThat(other.rows().get(i).figures().subList(1, 29))
                    .isEqualTo(reading.rows().get(i).figures().subList(1, 29));
        }
    }

    @Test
    void a_share_counts_what_applies_and_is_missing_with_one_gap_unless_the_known_are_counted() {
        Figure yes = Figure.of(1);
        Figure no = Figure.of(0);
        List<String> of = List.of("a", "b", "c");
        DerivedColumn strict = new DerivedColumn("d01", "率", of, false);
        DerivedColumn known = new DerivedColumn("d02", "率", of, true);
        assertThat(strict.figure(Map.of("a", yes, "b", no, "c", yes)).value()).isCloseTo(2.0 / 3, within(1e-15));
        assertThat(strict.figure(Map.of("a", yes, "b", no, "c", Figure.NOT_APPLICABLE))
                        .value())
                .isEqualTo(0.5);
        assertThat(strict.figure(Map.of("a", yes, "b", no, "c", Figure.MISSING)))
                .isEqualTo(Figure.MISSING);
        assertThat(known.figure(Map.of("a", yes, "b", no, "c", Figure.MISSING)).value())
                .isEqualTo(0.5);
        assertThat(known.figure(Map.of())).isEqualTo(Figure.MISSING);
        Map<String, Figure> outside =
                Map.of("a", Figure.NOT_APPLICABLE, "b", Figure.NOT_APPLICABLE, "c", Figure.NOT_APPLICABLE);
        assertThat(strict.figure(outside)).isEqualTo(Figure.NOT_APPLICABLE);
    }

    @Test
    void next_years_workbook_finds_its_columns_by_their_headings_and_names_those_that_changed() throws IOException {
        OutcomeReading last =
                read(sheets(PublishedWorkbook.of(TOWNS, Form.TWO_ROWS, 3).xlsx(), "表.xlsx"));
        PublishedWorkbook next = PublishedWorkbook.of(TOWNS, Form.TWO_ROWS, 4).change(3, 3, "①定員管理");
        OutcomeReading fresh = proposed(sheets(next.xlsx(), "次.xlsx"));
        ColumnChoice.Fit fit = ColumnChoice.fit(last.mapping().columns(), fresh.choices());
        assertThat(fit.columns()).hasSize(27);
        assertThat(fit.lost()).extracting(TakenColumn::label).containsExactly("①定数管理／実施", "①定数管理／数値目標");
        assertThat(fit.fresh()).extracting(ColumnChoice::header).containsExactly("①定員管理／実施", "①定員管理／数値目標");
        assertThat(fit.columns().getFirst().code()).isEqualTo("c03");
    }

    /** Proposed layout and columns, with the meanings of the form's legend. */
    private static OutcomeReading read(List<Sheet> sheets) {
        OutcomeReading bare = proposed(sheets);
        OutcomeMapping mapping = bare.mapping().with(new Meanings(MARKS, Map.of(), Map.of()));
        return new OutcomeReading(bare.sheet(), mapping, bare.matching(), bare.taken());
    }

    private static OutcomeReading proposed(List<Sheet> sheets) {
        OutcomeReading bare = reading(sheets, OutcomeMapping.of(LayoutGuess.best(sheets, KNOWN)));
        List<TakenColumn> columns = new ArrayList<>();
        for (ColumnChoice c : bare.choices())
            if (c.isFit())
                columns.add(new TakenColumn(
                        "c%02d".formatted(columns.size() + 1), c.column(), c.header(), c.header(), c.proposed()));
        return reading(sheets, bare.mapping().with(columns));
    }

    private static OutcomeReading reading(List<Sheet> sheets, OutcomeMapping mapping) {
        PublishedSheet sheet = PublishedSheet.of(sheets, mapping.layout()).orElseThrow();
        return OutcomeReading.of(sheet, mapping, KNOWN, Set.of(), TODAY);
    }

    private List<Sheet> sheets(byte[] bytes, String name) throws IOException {
        return SheetFile.open(Files.write(folder.resolve(name), bytes));
    }
}
