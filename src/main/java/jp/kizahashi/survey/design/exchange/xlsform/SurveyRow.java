package jp.kizahashi.survey.design.exchange.xlsform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.Row;
import jp.kizahashi.survey.design.Publicity;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.exchange.assembly.Assembly;
import jp.kizahashi.survey.design.exchange.assembly.Choices;
import jp.kizahashi.survey.design.exchange.assembly.Item;
import jp.kizahashi.survey.design.exchange.assembly.Ranking;
import jp.kizahashi.survey.design.exchange.assembly.SourceQuestion;
import org.jspecify.annotations.Nullable;

/** A row of the sheet {@code survey} that is not the begin or end of a group. */
final class SurveyRow {
    private static final Pattern SELECT = Pattern.compile(
            "(?i)(select[_ ]?one|select1|select[_ ]multiple|select all that apply|select_all_that_apply|rank)(?:[_ ](?:external|from[_ ]file|from))?[_ ]+(\\S.*?)"
                    + "(?:[_ ]+(or[_ ](?:specify[_ ])?other))?\\s*");
    private static final Pattern ONE = Pattern.compile("\\s*\\$\\{([^{}]{1,200})\\}\\s*=\\s*(['\"])([^'\"]*)\\2\\s*");
    private static final Pattern AMONG =
            Pattern.compile("\\s*selected\\(\\s*\\$\\{([^{}]{1,200})\\}\\s*,\\s*(['\"])([^'\"]*)\\2\\s*\\)\\s*");
    private static final Pattern TICKED =
            Pattern.compile("\\s*selected\\(\\s*\\$\\{([^{}]{1,200})\\}\\s*,\\s*name\\s*\\)\\s*");
    private static final Pattern CASCADE =
            Pattern.compile("\\s*([A-Za-z_][A-Za-z0-9_.-]{0,100})\\s*=\\s*\\$\\{([^{}]{1,200})\\}\\s*");
    private static final Pattern FOR_OTHER =
            Pattern.compile("(?i).*(other|_oth|oth_|autre|otro|outro|specify|sonota).*");
    private static final Pattern PARAMETER = Pattern.compile("(start|end)\\s*=\\s*(-?[0-9.]+)");
    private static final Set<String> UNSUPPORTED = Set.of(
            "geopoint",
            "geotrace",
            "geoshape",
            "background-audio",
            "background-geopoint",
            "osm",
            "xml-external",
            "csv-external");
    private static final Set<String> OF_DEVICE = Set.of(
            "start",
            "end",
            "today",
            "deviceid",
            "subscriberid",
            "simserial",
            "phonenumber",
            "phone_number",
            "username",
            "email",
            "audit",
            "start-geopoint",
            "device_id",
            "imei",
            "uri:deviceid",
            "start_time",
            "end_time",
            "begin_time");
    private static final Map<String, QuestionKind> PLAIN = Map.ofEntries(
            Map.entry("integer", QuestionKind.NUMBER),
            Map.entry("int", QuestionKind.NUMBER),
            Map.entry("decimal", QuestionKind.NUMBER),
            Map.entry("range", QuestionKind.NUMBER),
            Map.entry("text", QuestionKind.SHORT_TEXT),
            Map.entry("string", QuestionKind.SHORT_TEXT),
            Map.entry("barcode", QuestionKind.SHORT_TEXT),
            Map.entry("time", QuestionKind.SHORT_TEXT),
            Map.entry("date", QuestionKind.DATE),
            Map.entry("datetime", QuestionKind.DATE),
            Map.entry("file", QuestionKind.FILE),
            Map.entry("image", QuestionKind.FILE),
            Map.entry("photo", QuestionKind.FILE),
            Map.entry("audio", QuestionKind.FILE),
            Map.entry("video", QuestionKind.FILE));

    private final Assembly to;
    private final FormSheet survey;
    private final Map<String, Choices> lists;
    private @Nullable SourceQuestion last;

    SurveyRow(Assembly to, FormSheet survey, Map<String, Choices> lists) {
        this.to = to;
        this.survey = survey;
        this.lists = lists;
    }

    void read(Row row, Item item, String type) {
        String plain = type.toLowerCase(Locale.ROOT);
        Matcher select = SELECT.matcher(type);
        if (select.matches()) select(row, item, select);
        else if (plain.equals("note")) note(row, item);
        else if (plain.equals("calculate") || plain.equals("hidden")) computed(row, item);
        else if (plain.equals("acknowledge") || plain.equals("trigger")) acknowledge(row, item);
        else if (PLAIN.containsKey(plain)) plain(row, item, plain);
        else if (OF_DEVICE.contains(plain)) item.leftOut("device");
        else item.leftOut(UNSUPPORTED.contains(plain) ? "unsupported" : "unknownType", type);
    }

    private void note(Row row, Item item) {
        to.note(item, survey.cell(row, "label") + "\n" + survey.cell(row, "hint"));
        if (!survey.cell(row, "relevant").isEmpty()) item.changed("noteAlways");
    }

    private void computed(Row row, Item item) {
        String expression = survey.cell(row, "calculation");
        if (expression.isEmpty()) item.leftOut("computedEmpty");
        else {
            to.computed(item.name(), expression);
            item.leftOut("computed");
        }
    }

    private void acknowledge(Row row, Item item) {
        Choices yes = to.choices("listUnused").add(null, "OK", Messages.get("survey.exchange.acknowledged"));
        last = common(
                row,
                to.ask(item, item.name(), QuestionKind.SINGLE, survey.cell(row, "label"))
                        .choices(yes));
        item.changed("acknowledge");
    }

    private void plain(Row row, Item item, String type) {
        if (isForOther(row, item)) return;
        String appearance = survey.cell(row, "appearance");
        QuestionKind kind = PLAIN.getOrDefault(type, QuestionKind.SHORT_TEXT);
        if (kind == QuestionKind.SHORT_TEXT && appearance.contains("multiline")) kind = QuestionKind.LONG_TEXT;
        if (kind == QuestionKind.DATE && appearance.contains("month-year")) kind = QuestionKind.YEAR_MONTH;
        if (survey.cell(row, "kizahashi_kind").equals("MONEY")) kind = QuestionKind.MONEY;
        last = common(row, to.ask(item, item.name(), kind, survey.cell(row, "label")));
        if (type.equals("datetime")) item.changed("timeLost");
        if (type.equals("time") || type.equals("barcode")) item.changed("asText", type);
        if (type.equals("range")) range(row, last);
        if (kind == QuestionKind.FILE && !type.equals("file")) item.changed("fileKinds", type);
    }

    private void range(Row row, SourceQuestion question) {
        Matcher matcher = PARAMETER.matcher(survey.cell(row, "parameters"));
        while (matcher.find()) {
            if (matcher.group(1).equals("start")) question.least(matcher.group(2));
            else question.most(matcher.group(2));
        }
    }

    /** 「その他」 with words is a choice and a text in XLSForm; here the choice itself takes words. */
    private boolean isForOther(Row row, Item item) {
        SourceQuestion before = last;
        String relevant = survey.cell(row, "relevant");
        Matcher matcher = AMONG.matcher(relevant).matches() ? AMONG.matcher(relevant) : ONE.matcher(relevant);
        boolean fits = before != null
                && survey.cell(row, "constraint").isEmpty()
                && FOR_OTHER.matcher(item.name()).matches()
                && matcher.matches()
                && before.isChoice(matcher.group(1), matcher.group(3));
        if (fits && before != null) {
            before.other(matcher.group(3));
            item.became("otherText", before.item().name());
        }
        return fits;
    }

    private void select(Row row, Item item, Matcher type) {
        String command = type.group(1).toLowerCase(Locale.ROOT).replace(' ', '_');
        Choices list = lists.get(type.group(2).strip());
        if (list == null) {
            item.changed("listMissing", type.group(2));
            list = to.choices("listUnused");
        }
        if (command.equals("rank")) {
            Ranking.ask(to, item, item.name(), survey.cell(row, "label"), list, 0, survey.cell(row, "relevant"));
            last = null;
            return;
        }
        if (type.group(3) != null) list = list.and("other", Messages.get("survey.exchange.other"));
        SourceQuestion question = to.ask(item, item.name(), kind(row, command), survey.cell(row, "label"))
                .choices(list);
        if (type.group(3) != null) question.other("other");
        filter(row, question);
        last = common(row, question);
    }

    private QuestionKind kind(Row row, String command) {
        if (!command.startsWith("select_one") && !command.equals("selectone") && !command.equals("select1"))
            return QuestionKind.MULTIPLE;
        if (survey.cell(row, "kizahashi_kind").equals("LADDER")) return QuestionKind.LADDER;
        String appearance = survey.cell(row, "appearance");
        boolean folded =
                appearance.contains("minimal") || appearance.contains("autocomplete") || appearance.contains("search");
        return folded ? QuestionKind.PULLDOWN : QuestionKind.SINGLE;
    }

    private void filter(Row row, SourceQuestion question) {
        String filter = survey.cell(row, "choice_filter");
        Matcher ticked = TICKED.matcher(filter);
        Matcher cascade = CASCADE.matcher(filter);
        if (cascade.matches()) question.cascade(column(filter), cascade.group(2).strip());
        else if (ticked.matches()) question.optionsFrom(ticked.group(1).strip());
        else if (!filter.isEmpty()) question.item().changed("choiceFilter", filter);
    }

    /** The column of the choices that a filter compares with an answer; empty when it does something else. */
    static String column(String filter) {
        Matcher cascade = CASCADE.matcher(filter);
        return cascade.matches() ? cascade.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private SourceQuestion common(Row row, SourceQuestion question) {
        question.guided(survey.cell(row, "hint"))
                .guided(survey.cell(row, "guidance_hint"))
                .when(survey.cell(row, "relevant"))
                .must(survey.cell(row, "constraint"), survey.cell(row, "constraint_message"))
                .unit(survey.cell(row, "kizahashi_unit"))
                .label(survey.cell(row, "kizahashi_label"))
                .mark(survey.cell(row, "kizahashi_mark"));
        for (Publicity publicity : Publicity.values())
            if (publicity.name().equals(survey.cell(row, "kizahashi_publicity"))) question.publicity(publicity);
        String required = survey.cell(row, "required");
        if (required.matches("(?i)yes|true(\\(\\))?|1")) question.required(true);
        else if (!required.matches("(?i)|no|false(\\(\\))?|0")) question.item().changed("requiredWhen", required);
        for (String lost : List.of("default", "read_only", "calculation"))
            if (!survey.cell(row, lost).matches("(?i)|no|false(\\(\\))?|0"))
                question.item().changed("setting", lost + " " + survey.cell(row, lost));
        return question;
    }
}
