package jp.kizahashi.survey.design.exchange.surveyjs;

import java.util.List;
import java.util.Set;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.exchange.assembly.Assembly;
import jp.kizahashi.survey.design.exchange.assembly.Choices;
import jp.kizahashi.survey.design.exchange.assembly.Item;
import jp.kizahashi.survey.design.exchange.assembly.SourceQuestion;

/** Questions in rows and columns: each row, or each cell, is a question of one matrix. */
final class JsMatrices {
    private final Assembly to;

    JsMatrices(Assembly to) {
        this.to = to;
    }

    /** Several lines of text under one heading. */
    void texts(JsNode e, Item item) {
        List<JsNode> rows = e.each("items");
        begin(e, item, rows);
        for (JsNode row : rows) {
            Item line = to.item(row.place(), row.value(), "item");
            SourceQuestion question = inside(e, row, line, JsElements.kind(row.text("inputType")));
            JsElements.noteInput(row.text("inputType"), line);
            JsSettings.apply(row, question);
        }
    }

    /** The same choices in each row. */
    void matrix(JsNode e, Item item) {
        Choices choices = columns(e);
        List<JsNode> rows = e.each("rows");
        begin(e, item, rows);
        QuestionKind kind = e.text("cellType").equals("checkbox") ? QuestionKind.MULTIPLE : QuestionKind.SINGLE;
        for (JsNode row : rows) {
            Item line = to.item(row.place(), row.value(), "row");
            inside(e, row, line, kind)
                    .choices(choices)
                    .required(e.isTrue("isAllRowRequired") || e.isTrue("eachRowRequired"));
            if (row.has("visibleIf")) line.changed("rowCondition");
        }
        if (e.has("rowsVisibleIf")) item.changed("rowCondition");
        if (e.has("columnsVisibleIf")) item.changed("choiceFilter", e.text("columnsVisibleIf"));
    }

    private Choices columns(JsNode e) {
        Choices choices = to.choices("listUnused");
        for (JsNode column : e.each("columns"))
            choices.add(to.item(column.place(), column.value(), "column"), column.value(), column.label());
        return choices;
    }

    private void begin(JsNode e, Item item, List<JsNode> rows) {
        if (rows.isEmpty()) item.leftOut("noRows");
        else item.became("grid");
        JsSettings.note(
                e,
                item,
                Set.of(
                        "isAllRowRequired",
                        "eachRowRequired",
                        "rowsVisibleIf",
                        "columnsVisibleIf",
                        "rowCount",
                        "defaultRowValue",
                        "minRowCount",
                        "maxRowCount",
                        "allowAddRows",
                        "allowRemoveRows",
                        "itemSize",
                        "cells"));
        if (!e.each("validators").isEmpty()) item.changed("validator", "validators");
        if (e.has("cells")) item.changed("attributes", "cells");
    }

    /** The question of a row. */
    private SourceQuestion inside(JsNode e, JsNode row, Item line, QuestionKind kind) {
        String name = e.text("name") + "." + row.value();
        SourceQuestion question = to.ask(line, name, kind, row.label())
                .grid(JsElements.title(e))
                .guided(e.text("description"))
                .when(e.text("visibleIf"))
                .required(e.isTrue("isRequired"));
        to.named("panel." + name, question);
        return question;
    }

    /** Each cell a question of its own, by its column's type. */
    void cells(JsNode e, Item item) {
        List<JsNode> rows = e.each("rows");
        List<JsNode> columns = e.each("columns");
        begin(e, item, columns.isEmpty() ? List.of() : rows);
        List<Choices> choices = choices(e, columns);
        for (JsNode column : columns) {
            Item line = to.item(column.place(), column.value(), "column");
            if (rows.isEmpty()) line.leftOut("noRows");
            else line.became("column", e.text("name"));
            JsSettings.note(column, line, Set.of("value", "text"));
        }
        for (JsNode row : rows) {
            Item line = to.item(row.place(), row.value(), "row");
            if (columns.isEmpty()) line.leftOut("noColumns");
            for (int c = 0; c < columns.size(); c++) cell(e, row, line, columns.get(c), choices.get(c));
            if (columns.size() > 1) line.changed("cells", Integer.toString(columns.size()));
        }
    }

    /** Rows that the respondent adds: the columns are asked once. */
    void dynamic(JsNode e, Item item) {
        List<JsNode> columns = e.each("columns");
        begin(e, item, columns);
        item.changed("repeat");
        List<Choices> choices = choices(e, columns);
        for (int c = 0; c < columns.size(); c++) {
            JsNode column = columns.get(c);
            Item line = to.item(column.place(), column.value(), "column");
            JsSettings.note(column, line, Set.of("value", "text"));
            cell(e, column, line, column, choices.get(c));
        }
    }

    /** The choices of each column: its own, else those of the whole. */
    private List<Choices> choices(JsNode e, List<JsNode> columns) {
        Choices shared = listed(e);
        return columns.stream()
                .map(c -> c.each("choices").isEmpty() ? shared : listed(c))
                .toList();
    }

    private Choices listed(JsNode from) {
        Choices choices = to.choices("listUnused");
        for (JsNode choice : from.each("choices"))
            choices.add(to.item(choice.place(), choice.value(), "choice"), choice.value(), choice.label());
        return choices;
    }

    private void cell(JsNode e, JsNode row, Item line, JsNode column, Choices choices) {
        String type =
                column.has("cellType") ? column.text("cellType") : e.has("cellType") ? e.text("cellType") : "dropdown";
        QuestionKind kind = switch (type) {
            case "checkbox", "tagbox" -> QuestionKind.MULTIPLE;
            case "radiogroup", "rating", "boolean" -> QuestionKind.SINGLE;
            case "comment" -> QuestionKind.LONG_TEXT;
            case "file" -> QuestionKind.FILE;
            case "text", "expression" ->
                column.text("inputType").equals("number") ? QuestionKind.NUMBER : QuestionKind.SHORT_TEXT;
            default -> QuestionKind.PULLDOWN;
        };
        boolean same = row == column;
        String name = e.text("name") + "." + row.value() + (same ? "" : "." + column.value());
        String words = same ? column.label() : row.label() + "：" + column.label();
        to.ask(line, name, kind, words)
                .choices(choices)
                .grid(JsElements.title(e))
                .when(e.text("visibleIf"))
                .required(column.isTrue("isRequired"));
    }
}
