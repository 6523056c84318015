package jp.kizahashi.survey.design.exchange.limesurvey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            "slider_layout",
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
            "em_validation_q",
            "exclude_all_others",
            "array_filter",
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

    String otherLabel() {
        String own = attribute("other_replace_text");
        return own.isEmpty() ? Messages.get("survey.exchange.other") : own;
    }

    /** Bounds, validation and unit. */
    void apply(SourceQuestion question) {
        if (Set.of("N", "K", ":").contains(type()))
            question.least(attribute("min_num_value_n")).most(attribute("max_num_value_n"));
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
