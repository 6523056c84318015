package jp.kizahashi.survey.study.outcome.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.org.body.ListedBody;
import jp.kizahashi.org.body.Municipalities;
import jp.kizahashi.org.body.NationalListFixture;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.study.outcome.OutcomeTable;
import jp.kizahashi.survey.study.outcome.Outcomes;
import jp.kizahashi.survey.study.outcome.reading.BodyLevel;
import jp.kizahashi.survey.study.outcome.reading.ColumnChoice;
import jp.kizahashi.survey.study.outcome.reading.Layout;
import jp.kizahashi.survey.study.outcome.reading.MarkTally;
import jp.kizahashi.survey.study.outcome.reading.Meaning;
import jp.kizahashi.survey.study.outcome.reading.PublishedWorkbook;
import jp.kizahashi.survey.study.outcome.reading.PublishedWorkbook.Form;
import jp.kizahashi.survey.study.outcome.reading.PublishedWorkbook.Truth;
import jp.kizahashi.survey.study.outcome.reading.TakenColumn;
import org.junit.jupiter.api.Test;

/** The way of a workbook through the steps: what is refused, what is kept, how long a whole country takes. */
@AppTest
class OutcomeImportsTests {
    private static final Occasion OCCASION =
            new Occasion("行政改革", "架空省", LocalDate.of(2021, 3, 31), LocalDate.of(2020, 4, 1));
    private static final Map<String, Meaning> MARKS = Map.of(
            "○", Meaning.YES,
            "△", Meaning.NO,
            "－", Meaning.NO,
            "", Meaning.MISSING,
            "設置済", Meaning.YES,
            "検討中", Meaning.YES,
            "予定なし", Meaning.NO);

    private final Mirai mirai;
    private final OutcomeImports imports;
    private final Outcomes outcomes;
    private final Municipalities municipalities;
    private final NationalListFixture lists;

    OutcomeImportsTests(
            Mirai mirai,
            OutcomeImports imports,
            Outcomes outcomes,
            Municipalities municipalities,
            NationalListFixture lists) {
        this.mirai = mirai;
        this.imports = imports;
        this.outcomes = outcomes;
        this.municipalities = municipalities;
        this.lists = lists;
    }

    @Test
    void the_reform_rate_of_every_body_is_its_items_done_over_thirteen_or_missing_with_a_gap() {
        Town host = host(54);
        PublishedWorkbook book = book(host, Form.TWO_ROWS);
        OutcomeTable table = table(host, walked(host, book.xlsx(), "表.xlsx"));
        int rate = table.columns().size() - 1;
        assertThat(table.columns().get(rate).label()).isEqualTo("行政改革実施率");
        for (Truth truth : book.truths()) {
            Double figure = table.byCode().get(truth.body().code().text()).get(rate);
            long done = truth.done().stream().filter("○"::equals).count();
            if (truth.done().contains("")) assertThat(figure).isNull();
            else assertThat(figure).isCloseTo(done / 13.0, within(1e-15));
        }
    }

    @Test
    void a_whole_country_of_sixty_columns_is_taken_in_within_seconds() {
        Map<String, Long> people = new HashMap<>();
        for (int n = 0; n < 1_741; n++)
            people.put(
                    jp.kizahashi.org.body.MunicipalityCode.ofFive("%05d".formatted(50_301 + n / 400 * 1000 + n % 400))
                            .orElseThrow()
                            .text(),
                    10_000L);
        Town host = mirai.found();
        mirai.in(host.id(), () -> {
            lists.keep(host.id(), people);
            return true;
        });
        byte[] bytes = book(host, Form.TWO_ROWS).wide(30).xlsx();
        long begin = System.nanoTime();
        long set = walked(host, bytes, "全国.xlsx");
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("1,741 bodies × 60 columns, all steps: %.1f s%n", seconds);
        assertThat(table(host, set).byCode()).hasSize(1_741);
        assertThat(table(host, set).columns()).hasSize(60);
        assertThat(seconds).isLessThan(30);
    }

    @Test
    void nothing_is_kept_while_a_mark_has_no_meaning() {
        Town host = host(54);
        long id = begun(host, book(host, Form.TWO_ROWS).xlsx(), "表.xlsx");
        as(host, () -> {
            settleAndTake(id);
            assertThat(imports.give(id, Map.of("○", Meaning.YES), Map.of())).isPositive();
            return true;
        });
        assertRefused(host, "SVY-097", () -> imports.keep(host.actor(Role.HOST), id, ""));
        assertThat(as(host, outcomes::own)).isEmpty();
    }

    @Test
    void a_file_that_is_no_table_and_a_tenant_without_a_list_are_refused() {
        Town host = host(54);
        byte[] text = "%PDF-1.4 x".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> begun(host, text, "表.pdf")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> begun(host, "PK\u0003\u0004 broken".getBytes(StandardCharsets.UTF_8), "表.xlsx"))
                .isInstanceOf(Refused.class);
        Town empty = mirai.found();
        byte[] book = book(host, Form.TWO_ROWS).xlsx();
        assertThatThrownBy(() -> begun(empty, book, "表.xlsx"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("SVY-093");
        assertThat(as(host, imports::open)).isEmpty();
    }

    @Test
    void a_name_accepted_by_a_person_is_asked_again_when_the_layout_changes() {
        Town host = host(54);
        PublishedWorkbook book = book(host, Form.TWO_ROWS);
        int line = book.lineOf(book.truths().getFirst());
        long id = begun(host, book.change(line, 2, "別の市").xlsx(), "表.xlsx");
        as(host, () -> {
            settleAndTake(id);
            imports.accept(id, Set.of(line));
            imports.settle(id, layout(id));
            return true;
        });
        assertThat(taken(host, id)).isEqualTo(54);
        as(host, () -> {
            imports.settle(id, at(layout(id), BodyLevel.PREFECTURE));
            imports.settle(id, at(layout(id), BodyLevel.MUNICIPALITY));
            return true;
        });
        assertThat(taken(host, id)).isEqualTo(53);
    }

    private int taken(Town host, long id) {
        return as(host, () -> imports.read(imports.get(id)).matching().taken());
    }

    private Layout layout(long id) {
        return imports.get(id).progress().mapping().layout();
    }

    private static Layout at(Layout l, BodyLevel level) {
        return new Layout(
                l.sheet(),
                l.headerFrom(),
                l.headerTo(),
                l.firstLine(),
                l.code(),
                l.prefecture(),
                l.name(),
                l.carried(),
                level);
    }

    @Test
    void another_organisation_sees_neither_imports_nor_mappings() {
        Town host = host(54);
        Town other = host(54);
        long id = begun(host, book(host, Form.TWO_ROWS).xlsx(), "表.xlsx");
        walked(host, book(host, Form.TWO_ROWS).xlsx(), "表.xlsx");
        assertThat(as(host, imports::mappings)).hasSize(1);
        assertThat(as(other, imports::mappings)).isEmpty();
        assertThat(as(other, imports::open)).isEmpty();
        assertRefused(other, "SVY-092", () -> imports.get(id));
    }

    @Test
    void a_sheet_without_any_code_of_the_list_gives_no_set() {
        Town host = host(54);
        byte[] csv = "団体コード,団体名,実施\r\n1,あ,○\r\n2,い,－\r\n".getBytes(StandardCharsets.UTF_8);
        long id = begun(host, csv, "表.csv");
        as(host, () -> {
            imports.settle(id, imports.get(id).progress().mapping().layout());
            return true;
        });
        assertThat(as(host, () -> imports.read(imports.get(id)).taken())).isEmpty();
        assertRefused(host, "SVY-095", () -> imports.keep(host.actor(Role.HOST), id, ""));
    }

    private Town host(int municipalityCount) {
        Town host = mirai.found();
        mirai.in(host.id(), () -> {
            lists.keep(host.id(), municipalityCount);
            return true;
        });
        return host;
    }

    private PublishedWorkbook book(Town host, Form form) {
        List<ListedBody> bodies = as(host, municipalities::bodies).stream()
                .filter(b -> b.kind().isMunicipality())
                .toList();
        return PublishedWorkbook.of(bodies, form, 5);
    }

    private long begun(Town host, byte[] bytes, String name) {
        return as(host, () -> imports.begin(host.actor(Role.HOST), OCCASION, new ByteArrayInputStream(bytes), name, 0));
    }

    /** All steps as a person would take them, with every proposal and one share. */
    private long walked(Town host, byte[] bytes, String name) {
        long id = begun(host, bytes, name);
        as(host, () -> {
            settleAndTake(id);
            return true;
        });
        assertThat(as(host, () -> imports.give(id, MARKS, Map.of()))).isZero();
        Set<String> done = as(host, () -> imports.get(id)).progress().mapping().marked().stream()
                .filter(c -> c.header().endsWith("実施"))
                .map(TakenColumn::code)
                .collect(Collectors.toSet());
        as(host, () -> {
            imports.addShare(id, "行政改革実施率", done, false);
            imports.passShares(id);
            return true;
        });
        return as(host, () -> imports.keep(host.actor(Role.HOST), id, "行政改革"));
    }

    private void settleAndTake(long id) {
        imports.settle(id, imports.get(id).progress().mapping().layout());
        List<ColumnChoice> choices = imports.read(imports.get(id)).choices();
        imports.take(
                id,
                choices.stream()
                        .map(c -> new ColumnPick(c.column(), "", c.proposed(), ""))
                        .toList());
        assertThat(imports.read(imports.get(id)).tally().columns()).noneMatch(MarkTally.Column::hasTooMany);
    }

    private OutcomeTable table(Town host, long set) {
        return as(host, () -> outcomes.table(set).orElseThrow());
    }

    private void assertRefused(Town host, String number, java.util.function.Supplier<?> work) {
        assertThatThrownBy(() -> as(host, work)).isInstanceOf(Refused.class).hasMessageContaining(number);
    }

    private <T> T as(Town host, java.util.function.Supplier<T> work) {
        return mirai.as(host, Role.HOST, work);
    }
}
