package jp.kizahashi.platform.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.kizahashi.platform.chart.Chart.Width;
import jp.kizahashi.platform.chart.LevelLadder.Range;
import jp.kizahashi.platform.chart.LevelLadder.Scale;
import jp.kizahashi.platform.table.Cell;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartTests {
    @Test
    void every_picture_has_a_role_a_title_and_a_description() throws Exception {
        for (Chart chart : ChartSamples.all()) {
            for (Width width : Width.values()) {
                Element svg = svg(chart, width);
                assertThat(svg.getAttribute("role")).isEqualTo("img");
                assertThat(elements(svg, "title"))
                        .singleElement()
                        .extracting(Element::getTextContent)
                        .isEqualTo(chart.title());
                assertThat(elements(svg, "desc"))
                        .singleElement()
                        .extracting(Element::getTextContent)
                        .isEqualTo(chart.summary());
                String ids = elements(svg, "title").getFirst().getAttribute("id") + " "
                        + elements(svg, "desc").getFirst().getAttribute("id");
                assertThat(svg.getAttribute("aria-labelledby")).isEqualTo(ids);
            }
        }
    }

    @Test
    void a_strict_content_policy_finds_no_style_script_or_link() {
        for (Chart chart : ChartSamples.all()) {
            for (Width width : Width.values())
                assertThat(chart.svg(width)).doesNotContain("style", "<script", "href", "url(", "onload");
        }
    }

    @Test
    void nothing_lies_outside_the_picture() throws Exception {
        for (Chart chart : ChartSamples.all()) {
            for (Width width : Width.values()) {
                Element svg = svg(chart, width);
                String[] box = svg.getAttribute("viewBox").split(" ");
                for (Element text : elements(svg, "text")) {
                    double wide = TextFit.ems(text.getTextContent()) * number(text, "font-size");
                    double from = number(text, "x")
                            - switch (text.getAttribute("text-anchor")) {
                                case "end" -> wide;
                                case "middle" -> wide / 2;
                                default -> 0;
                            };
                    String where = chart.title() + " " + width + ": " + text.getTextContent();
                    assertThat(from).as(where).isGreaterThanOrEqualTo(-1);
                    assertThat(from + wide).as(where).isLessThanOrEqualTo(Double.parseDouble(box[2]) + 1);
                    assertThat(number(text, "y")).as(where).isBetween(10.0, Double.parseDouble(box[3]));
                }
            }
        }
    }

    @Test
    void text_on_a_phone_is_never_smaller_than_eleven_and_a_half_pixels() throws Exception {
        for (Chart chart : ChartSamples.all()) {
            Element svg = svg(chart, Width.NARROW);
            assertThat(svg.getAttribute("viewBox")).startsWith("0 0 375 ");
            assertThat(elements(svg, "text"))
                    .allSatisfy(t -> assertThat(number(t, "font-size")).isGreaterThanOrEqualTo(11.5));
        }
    }

    @Test
    void inks_have_the_contrast_they_need_on_white() {
        for (String text : List.of(Ink.TEXT, Ink.FAINT_TEXT, Ink.MAIN, Ink.ALERT))
            assertThat(contrast(text)).isGreaterThanOrEqualTo(4.5);
        for (String shape : List.of(Ink.MAIN, Ink.MIDDLE, Ink.RULE, Ink.ALERT))
            assertThat(contrast(shape)).isGreaterThanOrEqualTo(3);
    }

    @Test
    void the_ladder_says_the_level_what_is_lowest_and_what_blocks() {
        assertThat(ChartSamples.ladder().summary())
                .isEqualTo("役所全体のレベルはE-1です。最も低いのは組織文化（E-1）、専門性（E-1）、プロセスガバナンス（E-1）です。"
                        + "E-2を妨げているのは3項目の3文です。52文のうち29文が当てはまります。");
    }

    @Test
    void a_missing_answer_is_a_range_and_never_a_zero() {
        LevelLadder ladder = ChartSamples.ladderWithGaps();
        assertThat(ladder.summary()).startsWith("役所全体のレベルはE-1未満～E-1の間にあり").contains("未回答は2文です。");
        assertThat(ladder.svg(Width.WIDE)).contains("E-1未満～E-1").doesNotContain("E-0");
        assertThat(ladder.table().rows().get(6)).extracting(Cell::shown).contains("E-1未満～E-1", "未回答（妨げ）");
    }

    @Test
    void a_step_held_above_a_gap_is_named_so() {
        assertThat(ChartSamples.ladder().table().rows().get(2))
                .extracting(Cell::shown)
                .containsExactly("リーダーシップ", "行動", "E-2", "当てはまる", "当てはまる", "まだ", "当てはまる（下の段が未達）");
    }

    @Test
    void level_zero_is_printed_as_below_one() {
        Scale scale = new Scale("P-", 4);
        assertThat(scale.label(0)).isEqualTo("P-1未満");
        assertThat(scale.label(new Range(2, 3))).isEqualTo("P-2～P-3");
        assertThat(ChartSamples.years().table().rows().getFirst())
                .extracting(Cell::shown)
                .contains("E-1未満");
    }

    @Test
    void a_withheld_value_is_neither_drawn_nor_told() {
        CategoryChart chart = ChartSamples.bars();
        assertThat(chart.table().rows().getLast()).extracting(Cell::shown).containsExactly("特別区", "—", "—");
        assertThat(chart.summary()).contains("1区分は、少数の値がわかるおそれがあるため表示しません。");
    }

    @Test
    void bars_begin_at_zero_and_other_scales_get_dots() throws Exception {
        assertThat(elements(svg(ChartSamples.bars(), Width.WIDE), "circle")).isEmpty();
        assertThat(elements(svg(ChartSamples.dots(), Width.WIDE), "circle")).hasSize(5);
    }

    @Test
    void shares_are_exact_and_rounded_half_up() {
        ShareChart.Row row = new ShareChart.Row("全体", List.of(1, 15));
        assertThat(row.percent(0).shown()).isEqualTo("6.3");
        assertThat(((Cell.Number) row.percent(0)).value()).isEqualByComparingTo(new BigDecimal("6.25"));
        assertThat(new ShareChart.Row("なし", List.of(0, 0)).percent(0).shown()).isEqualTo("—");
    }

    @Test
    void a_ladder_with_a_missing_step_is_refused() {
        var item = new LevelLadder.Item("認識", Range.of(1), List.of());
        var group = new LevelLadder.Group("分野", Range.of(1), List.of(item));
        assertThatThrownBy(() -> new LevelLadder(
                        "題",
                        ChartSamples.SOURCE,
                        new Scale("E-", 4),
                        new LevelLadder.Words("全体", "分野", "項目"),
                        Range.of(1),
                        List.of(group)))
                .hasMessageContaining("認識");
    }

    @Test
    void the_screen_gets_both_pictures_and_a_table_with_headings() throws Exception {
        String html = ChartFigure.html(ChartSamples.shares(), "answers");
        Element figure = parse(html);
        assertThat(elements(figure, "svg")).hasSize(2);
        assertThat(elements(figure, "caption").getFirst().getAttribute("id")).isEqualTo("answers-table");
        assertThat(elements(figure, "th"))
                .allSatisfy(th -> assertThat(th.getAttribute("scope")).isNotEmpty());
        assertThat(elements(figure, "td")).hasSize(3 * 9);
        assertThat(html).contains("n＝88人／令和8年10月1日現在／第1版").doesNotContain("style=");
    }

    @Test
    void long_words_break_between_words() {
        assertThat(TextFit.wrap("マネジメントスタイル", 6, 2)).containsExactly("マネジメント", "スタイル");
        assertThat(TextFit.wrap("プロセスモデル", 6, 2)).containsExactly("プロセス", "モデル");
        assertThat(TextFit.wrap("とても長い題名のとても長い続き", 5, 2))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
    }

    private static double contrast(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        double luminance = 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
        return 1.05 / (luminance + 0.05);
    }

    /** WCAG 2.2, relative luminance. */
    private static double linear(int channel) {
        double c = (channel & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Element svg(Chart chart, Width width) throws Exception {
        return parse(chart.svg(width));
    }

    private static Element parse(String markup) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static List<Element> elements(Element root, String name) {
        NodeList found = root.getElementsByTagName(name);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) all.add((Element) found.item(i));
        return all;
    }
}
