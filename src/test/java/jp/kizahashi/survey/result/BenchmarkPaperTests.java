package jp.kizahashi.survey.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.chart.Chart.Width;
import jp.kizahashi.platform.report.Block;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.report.Document.Mark;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.survey.result.tabulation.Benchmark;
import jp.kizahashi.survey.result.tabulation.Disclosure;
import jp.kizahashi.survey.result.tabulation.Frame;
import jp.kizahashi.survey.result.tabulation.StudyWave;
import jp.kizahashi.survey.result.tabulation.WaveReplies;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class BenchmarkPaperTests {
    private static final WaveReplies WAVE = StudyWave.replies();
    private static final Stamp STAMP = new Stamp("架空の全国調査", "架空研究所", "令和2年2月25日", "第1版（令和2年5月16日）", 5);
    private static final Benchmark SHOWN = Benchmark.of(WAVE, Disclosure.forAll(WAVE, 5));

    @Test
    void every_exhibit_says_n_the_response_rate_and_the_edition() {
        Document paper = new BenchmarkPaper(SHOWN, STAMP, Optional.empty(), false, "令和2年6月1日").document();
        List<Block> exhibits = paper.blocks().stream()
                .filter(b -> b instanceof Block.Tabular || b instanceof Block.Figure)
                .toList();
        assertThat(exhibits).hasSize(2 + 4 * 2 + 13 * 2 + 1);
        assertThat(exhibits)
                .allSatisfy(exhibit -> assertThat(line(exhibit))
                        .contains("n＝")
                        .contains("照会1,741団体・回収率16.7％")
                        .contains("第1版（令和2年5月16日）"));
    }

    @Test
    void the_hosts_copy_is_marked_and_the_public_one_says_what_is_left_out() {
        Document host = new BenchmarkPaper(
                        Benchmark.of(WAVE, Disclosure.everything()), STAMP, Optional.empty(), true, "")
                .document();
        assertThat(host.front().marks()).contains(Mark.HANDLE_WITH_CARE);
        Document all = new BenchmarkPaper(SHOWN, STAMP, Optional.empty(), false, "").document();
        assertThat(all.front().marks()).isEmpty();
        assertThat(all.blocks().toString()).contains("5団体以上の値だけを表示しています");
    }

    @Test
    void a_result_sheet_holds_the_towns_own_answers_and_no_other_towns_name() {
        Frame.Body town = body(WAVE.sheets().keySet().iterator().next());
        Document sheet =
                new TownSheet(WAVE.questionnaire(), town, WAVE.sheets().get(town.code()), SHOWN, STAMP, "").document();
        String text = sheet.blocks().toString();
        assertThat(text).contains(town.name());
        for (Frame.Body other : WAVE.frame().bodies())
            if (!other.equals(town)) assertThat(text).doesNotContain(other.name());
    }

    @Test
    void a_result_sheet_has_each_question_with_the_answer_as_it_was_given() {
        Frame.Body town = body(WAVE.sheets().keySet().iterator().next());
        TownSheet sheet =
                new TownSheet(WAVE.questionnaire(), town, WAVE.sheets().get(town.code()), SHOWN, STAMP, "");
        assertThat(sheet.table().rows()).hasSize(13);
        List<Cell> first = sheet.table().rows().getFirst();
        assertThat(first.get(1).shown())
                .startsWith(WAVE.sheets()
                        .get(town.code())
                        .entry("PEMM01")
                        .orElseThrow()
                        .value());
        assertThat(sheet.chart().svg(Width.NARROW)).contains("貴団体");
    }

    @Test
    void a_result_sheet_of_thirteen_items_is_one_page() throws IOException {
        Frame.Body town = body(WAVE.sheets().keySet().iterator().next());
        Document sheet = new TownSheet(
                        WAVE.questionnaire(), town, WAVE.sheets().get(town.code()), SHOWN, STAMP, "令和2年6月1日")
                .document();
        try (PDDocument pdf = Loader.loadPDF(Medium.PDF.bytes(sheet))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    private static Frame.Body body(String code) {
        return WAVE.frame().bodies().stream()
                .filter(b -> b.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String line(Block exhibit) {
        return switch (exhibit) {
            case Block.Figure figure -> figure.chart().source().line();
            case Block.Tabular tabular -> String.join("", tabular.table().notes());
            default -> "";
        };
    }
}
