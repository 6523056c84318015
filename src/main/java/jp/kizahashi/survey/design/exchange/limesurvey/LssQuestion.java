package jp.kizahashi.survey.design.exchange.limesurvey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.design.exchange.assembly.Item;
import jp.kizahashi.survey.design.exchange.assembly.SourceQuestion;

/** One question row with all that belongs to it; parts and answers shrink as they are read. */
final class LssQuestion {
    /** How it looks, or what a later version writes for the standard. */
    private static final Set<String> LOOKS = Set.of(
            "hide_tip",
            "cssclass",
            "css_class",
            "display_columns",
            "display_rows",
            "text_input_width",
            "input_size",
            "answer_width",
            "answer_width_bycolumn",
            "label_input_columns",
            "statistics_showgraph",
            "statistics_graphtype",
            "statistics_showmap",
            "public_statistics",
            "page_break",
            "printable_help",
            "scale_export",
            "save_as_default",
            "question_template",
            "time_limit_action",
            "other_position",
            "alphasort",
            "dropdown_prefix",
            "category_separator",
            "dropdown_size",
            "dropdown_separators",
            "parent_order",
            "location_mapservice",
            "location_mapheight",
            "location_mapwidth",
            "location_mapzoom",
            "location_nodefaultfromip",
            "location_city",
            "location_state",
            "location_country",
            "location_postal",
            "location_defaultcoordinates",
            "commented_checkbox",
            "commented_checkbox_auto",
            "assessment_value",
            "reverse",
            "use_dropdown",
            "repeat_headings",
            "rank_title",
            "choice_title",
            "samechoiceheight",
            "samelistheight",
            "showpopups",
            "array_filter_style",
            "slider_accuracy",
            "slider_showminmax",
            "slider_middlestart",
            "slider_orientation",
            "slider_handle",
            "slider_reset",
            "date_format",
            "num_value_int_only",
            "numbers_only",
            "clear_default",
            "form_title",
            "em_validation_q_tip",
            "dualscale_headerA",
            "dualscale_headerB",
            "other_replace_text",
            "equation",
            "image",
            "keep_aspect",
            "horizontal_scroll",
            "crop_or_resize",
            "fix_width",
            "fix_height",
            "order",
            "columns");

    private static final Set<String> READ = Set.of(
            "hidden",
            "min_answers",
            "max_answers",
            "min_num_value_n",
            "max_num_value_n",
            "maximum_chars",
            "min_num_of_files",
            "max_num_of_files",
            "em_validation_q",
            "exclude_all_others",
            "array_filter",
            "slider_layout",
            "slider_min",
            "slider_max",
            "slider_separator",
            "suffix");

    private final Map<String, String> row;
    private final Item item;
    private final List<Map<String, String>> parts;
    private final List<Map<String, String>> answers;
    private final Map<String, String> attributes;
    private final Map<String, String> first;

    LssQuestion(
            Map<String, String> row,
            Item item,
            List<Map<String, String>> parts,
            List<Map<String, String>> answers,
            Map<String, String> attributes) {
        this.row = row;
        this.item = item;
        this.parts = parts;
        this.answers = answers;
        this.attributes = attributes;
        this.first = parts.isEmpty() ? Map.of() : parts.getFirst();
        List<String> lost = new ArrayList<>();
        attributes.forEach((name, value) -> {
            if (!LOOKS.contains(name)
                    && !READ.contains(name)
                    && !value.strip().matches("|0|N|normal|default|core|expression")) lost.add(name);
        });
        if (!lost.isEmpty()) item.changed("attributes", String.join(", ", lost));
    }

    Map<String, String> row() {
        return row;
    }

    Item item() {
        return item;
    }

    List<Map<String, String>> parts() {
        return parts;
    }

    List<Map<String, String>> answers() {
        return answers;
    }

    /** The first part, as the file has it. */
    Map<String, String> first() {
        return first;
    }

    String name() {
        return row.getOrDefault("title", "");
    }

    String type() {
        return row.getOrDefault("type", "");
    }

    String text() {
        return row.getOrDefault("question", "");
    }

    /** The name of its column in the answers: survey X group X question. */
    String field() {
        return row.getOrDefault("sid", "") + "X" + row.getOrDefault("gid", "") + "X" + row.getOrDefault("qid", "");
    }

    String attribute(String name) {
        return attributes.getOrDefault(name, "").strip();
    }

    /** The questions whose ticks an attribute names. */
    List<String> questions(String attribute) {
        return Arrays.stream(attribute(attribute).split("[;,]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private boolean isSlider() {
        return type().equals("K") && attribute("slider_layout").equals("1");
    }

    /** A slider's row: its own words, those at the left end, those at the right. */
    private List<String> texts(Map<String, String> part) {
        String text = part.getOrDefault("question", "");
        String separator = attribute("slider_separator").isEmpty() ? "|" : attribute("slider_separator");
        return isSlider() ? List.of(text.split(Pattern.quote(separator), 3)) : List.of(text);
    }

    /** The words of a row. */
    String text(Map<String, String> part) {
        return texts(part).getFirst();
    }

    /** The words at the ends of a row's slider; empty when it has none. */
    String ends(Map<String, String> part) {
        List<String> texts = texts(part);
        return texts.size() < 3
                ? ""
                : Messages.get(
                        "survey.exchange.ends",
                        texts.get(1).strip(),
                        texts.get(2).strip());
    }

    String otherLabel() {
        String own = attribute("other_replace_text");
        return own.isEmpty() ? Messages.get("survey.exchange.other") : own;
    }

    private String bound(String attribute, String otherwise) {
        return attribute(attribute).isEmpty() ? otherwise : attribute(attribute);
    }

    /** Bounds, validation and unit. */
    void apply(SourceQuestion question) {
        if (Set.of("N", "K", ":").contains(type()))
            question.least(attribute("min_num_value_n")).most(attribute("max_num_value_n"));
        if (isSlider()) question.least(bound("slider_min", "0")).most(bound("slider_max", "100"));
        if (Set.of("M", "P").contains(type()))
            question.least(attribute("min_answers")).most(attribute("max_answers"));
        if (Set.of("S", "T", "U", "Q", ";").contains(type())) question.most(attribute("maximum_chars"));
        if (!attribute("em_validation_q").isEmpty())
            question.must(attribute("em_validation_q"), attribute("em_validation_q_tip"));
        if (!attribute("suffix").isEmpty()) {
            if (type().equals("N") || type().equals("K")) question.unit(attribute("suffix"));
            else question.item().changed("setting", "suffix " + attribute("suffix"));
        }
    }
}
