package jp.kizahashi.survey.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kizahashi.survey.design.Instrument.Domain;
import jp.kizahashi.survey.design.Instrument.Item;
import jp.kizahashi.survey.design.Instrument.Statement;
import org.junit.jupiter.api.Test;

/** The shipped instruments. */
class InstrumentsTests {
    /** Forms that join two assertions, so that one answer could not fit both. */
    private static final Pattern JOINED = Pattern.compile("し、|しており|ており、|とともに|かつ|及び|並びに|また、|だけでなく|ながら");

    /** Words by which an answerer could hide: nobody can show a document for them. */
    private static final Pattern VAGUE = Pattern.compile("適切|十分|積極的|できる限り|必要に応じ|しっかり|きちんと|常に|おおむね|努めて");

    @Test
    void every_file_is_listed_and_keeps_the_rules() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/instruments"))) {
            assertThat(files.map(f -> f.getFileName().toString().replace(".yaml", "")))
                    .containsExactlyInAnyOrderElementsOf(Instruments.ids());
        }
        assertThat(Instruments.all()).extracting(Instrument::id).isEqualTo(Instruments.ids());
    }

    @Test
    void the_structure_is_that_of_the_model() {
        Instrument enterprise = Instruments.get("pemm-enterprise-v1");
        assertThat(enterprise.domains())
                .extracting(Domain::label)
                .containsExactly("リーダーシップ", "組織文化", "専門性", "プロセスガバナンス");
        assertThat(enterprise.domains()).extracting(d -> d.items().size()).containsExactly(4, 4, 2, 3);
        assertThat(enterprise.items())
                .extracting(Item::label)
                .containsExactly(
                        "認識",
                        "一貫性",
                        "行動",
                        "マネジメントスタイル",
                        "チームワーク",
                        "住民志向",
                        "責任",
                        "変革への姿勢",
                        "人材",
                        "方法論",
                        "プロセスモデル",
                        "アカウンタビリティ",
                        "統合");
        assertThat(enterprise.levelPrefix()).isEqualTo("E");
        assertThat(enterprise.prerequisite()).isEmpty();

        Instrument process = Instruments.get("pemm-process-v1");
        assertThat(process.domains()).extracting(Domain::label).containsExactly("設計", "運用者", "責任者", "インフラ", "評価指標");
        assertThat(process.domains()).extracting(d -> d.items().size()).containsExactly(3, 3, 3, 2, 2);
        assertThat(process.items())
                .extracting(Item::label)
                .containsExactly(
                        "目的", "文脈", "文書化", "知識", "スキル", "行動", "位置付け", "活動", "権限", "情報システム", "人事制度", "定義", "活用");
        assertThat(process.levelPrefix()).isEqualTo("P");
        assertThat(process.prerequisite()).hasValue("pemm-enterprise-v1");
    }

    @Test
    void there_are_a_hundred_and_four_different_statements() {
        assertThat(statements()).hasSize(104).extracting(Statement::text).doesNotHaveDuplicates();
    }

    @Test
    void every_statement_is_one_testable_assertion_that_fits_a_phone() {
        assertThat(statements()).allSatisfy(s -> {
            assertThat(s.text()).endsWith("。").hasSizeLessThanOrEqualTo(60);
            assertThat(s.text().indexOf('。')).isEqualTo(s.text().length() - 1);
            assertThat(JOINED.matcher(s.text()).find()).as(s.text()).isFalse();
            assertThat(VAGUE.matcher(s.text()).find()).as(s.text()).isFalse();
            assertThat(s.evidenceHint()).hasSizeBetween(5, 60).doesNotContain("。");
        });
    }

    @Test
    void the_pages_say_whose_sentences_they_are() {
        assertThat(Instruments.all()).allSatisfy(i -> {
            assertThat(i.credits()).first().isEqualTo("設問文は本製品による。");
            assertThat(i.licence()).isEqualTo("CC BY 4.0");
        });
    }

    @Test
    void a_statement_is_found_by_its_id_and_knows_its_place() {
        Instrument enterprise = Instruments.get("pemm-enterprise-v1");
        StatementId id = new StatementId("alignment", 2);
        assertThat(enterprise.position(id)).isEqualTo(6);
        assertThat(enterprise.statement(id)).get().extracting(Statement::id).isEqualTo(id);
        assertThat(enterprise.domainOf("alignment"))
                .get()
                .extracting(Domain::id)
                .isEqualTo("leadership");
        assertThat(enterprise.statement(new StatementId("purpose", 1))).isEmpty();
        assertThat(id).hasToString("alignment-2");
    }

    private static List<Statement> statements() {
        return Instruments.all().stream().flatMap(i -> i.statements().stream()).toList();
    }
}
