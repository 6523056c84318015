package jp.kizahashi.survey.design.exchange.limesurvey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.exchange.assembly.Assembly;
import jp.kizahashi.survey.design.exchange.assembly.Choices;
import jp.kizahashi.survey.design.exchange.assembly.Item;
import jp.kizahashi.survey.design.exchange.assembly.Ranking;
import jp.kizahashi.survey.design.exchange.assembly.SourceQuestion;

/** The questions of an .lss file by their one-letter types. */
final class LssQuestions {
    private static final String OTHER = "-oth-";
    private static final Map<String, QuestionKind> PLAIN = Map.of(
            "N", QuestionKind.NUMBER,
            "S", QuestionKind.SHORT_TEXT,
            "T", QuestionKind.LONG_TEXT,
            "U", QuestionKind.LONG_TEXT,
            "D", QuestionKind.DATE);
    private static final Map<String, String> FIXED = Map.of(
            "Y",
            "Y,N",
            "G",
            "M,F",
            "5",
            "1,2,3,4,5",
            "A",
            "1,2,3,4,5",
            "B",
            "1,2,3,4,5,6,7,8,9,10",
            "C",
            "Y,U,N",
            "E",
            "I,S,D");

    private final Assembly to;
    private final Map<String, List<Map<String, String>>> parts = new HashMap<>();
    private final Map<String, List<Map<String, String>>> answers;
    private final Map<String, Map<String, String>> attributes;
    private final LssConditions conditions;

    LssQuestions(
            Assembly to,
            List<Map<String, String>> parts,
            Map<String, List<Map<String, String>>> answers,
            Map<String, Map<String, String>> attributes,
            LssConditions conditions) {
        this.to = to;
        for (Map<String, String> part : parts)
            this.parts
                    .computeIfAbsent(part.getOrDefault("parent_qid", ""), p -> new ArrayList<>())
                    .add(part);
        this.answers = answers;
        this.attributes = attributes;
        this.conditions = conditions;
    }

    /** What belongs to a question that the file does not have. */
    void finish() {
        parts.values().forEach(list -> list.forEach(p -> subquestion(p).leftOut("partWithout")));
        answers.values().forEach(list -> list.forEach(a -> answer(a).leftOut("answerWithout")));
    }

    void ask(Map<String, String> row) {
        String name = row.getOrDefault("title", "");
        String type = row.getOrDefault("type", "");
        String qid = row.getOrDefault("qid", "");
        LssQuestion q = new LssQuestion(
                row,
                to.item("questions qid=" + qid, name, "question " + type),
                take(parts, qid),
                take(answers, qid),
                attributes.getOrDefault(qid, Map.of()));
        if (q.attribute("hidden").equals("1") && !type.equals("*")) {
            q.item().leftOut("hidden");
            leaveOut(q, "ofLeftOut");
            return;
        }
        switch (type) {
            case "N", "S", "T", "U", "D" -> plain(q);
            case "L", "!", "O" -> single(q);
            case "Y", "G", "5" -> fixed(q);
            case "M", "P" -> multiple(q);
            case "A", "B", "C", "E", "F", "H" -> array(q);
            case ":", ";" -> cells(q);
            case "1" -> dual(q);
            case "K", "Q" -> several(q);
            case "R" -> ranking(q);
            case "X" -> {
                to.note(q.item(), row.getOrDefault("question", ""));
                if (!conditions.of(row).isEmpty()) q.item().changed("noteAlways");
            }
            case "*" -> equation(q);
            case "|" -> files(q);
            case "I" -> q.item().leftOut("unsupported", type);
            default -> q.item().leftOut("unknownType", type);
        }
        leaveOut(q, "ofLeftOut");
    }

    private static List<Map<String, String>> take(Map<String, List<Map<String, String>>> from, String qid) {
        List<Map<String, String>> own = from.remove(qid);
        return own == null ? new ArrayList<>() : new ArrayList<>(own);
    }

    /** Names what of the question was not read. */
    private void leaveOut(LssQuestion q, String reason) {
        for (Map<String, String> part : q.parts()) subquestion(part).leftOut(reason);
        for (Map<String, String> answer : q.answers()) answer(answer).leftOut(reason);
        q.parts().clear();
        q.answers().clear();
    }

    private Item subquestion(Map<String, String> part) {
        return to.item(
                "subquestions qid=" + part.getOrDefault("qid", ""), part.getOrDefault("title", ""), "subquestion");
    }

    private Item answer(Map<String, String> answer) {
        return to.item("answers qid=" + answer.getOrDefault("qid", ""), answer.getOrDefault("code", ""), "answer");
    }

    /** A question of ours with everything that the whole question has. */
    private SourceQuestion asked(LssQuestion q, Item item, String suffix, QuestionKind kind, String text) {
        SourceQuestion question = to.ask(item, q.name() + suffix, kind, text)
                .when(conditions.of(q.row()))
                .required(Set.of("Y", "S").contains(q.row().getOrDefault("mandatory", "")));
        to.named(q.field() + suffix.replaceFirst("^_", ""), question);
        if (item == q.item()) question.guided(q.row().getOrDefault("help", ""));
        q.apply(question);
        return question;
    }

    private SourceQuestion plain(LssQuestion q) {
        QuestionKind kind = PLAIN.getOrDefault(q.type(), QuestionKind.SHORT_TEXT);
        if (kind == QuestionKind.DATE && q.attribute("date_format").matches("(?i)mm?[-/.]y{2,4}|y{2,4}[-/.]mm?"))
            kind = QuestionKind.YEAR_MONTH;
        if (kind == QuestionKind.DATE && q.attribute("date_format").matches(".*[Hh]{1,2}.*"))
            q.item().changed("timeLost");
        return asked(q, q.item(), "", kind, q.text());
    }

    /** LimeSurvey takes ten files unless it is told otherwise. */
    private void files(LssQuestion q) {
        String most = q.attribute("max_num_of_files");
        SourceQuestion question = asked(q, q.item(), "", QuestionKind.FILE, q.text());
        question.least(q.attribute("min_num_of_files").replaceFirst("^0$", ""));
        question.mostFiles(most.isEmpty() ? "10" : most);
    }

    private void single(LssQuestion q) {
        Choices choices = choices(q, "0");
        boolean other = q.row().getOrDefault("other", "").equals("Y");
        if (other) choices.add(null, OTHER, q.otherLabel());
        SourceQuestion question = asked(
                        q, q.item(), "", q.type().equals("!") ? QuestionKind.PULLDOWN : QuestionKind.SINGLE, q.text())
                .choices(choices);
        if (other) question.other(OTHER);
        filtered(q, question);
        if (q.type().equals("O"))
            asked(q, q.item(), "_comment", QuestionKind.LONG_TEXT, Messages.get("survey.exchange.comment", q.text()));
    }

    private Choices choices(LssQuestion q, String scale) {
        Choices choices = to.choices("listUnused");
        for (Map<String, String> row : List.copyOf(q.answers())) {
            if (!row.getOrDefault("scale_id", "0").equals(scale)) continue;
            q.answers().remove(row);
            choices.add(answer(row), row.getOrDefault("code", ""), row.getOrDefault("answer", ""));
        }
        return choices;
    }

    private Choices fixedChoices(String type) {
        Choices choices = to.choices("listUnused");
        for (String code : FIXED.getOrDefault(type, "").split(",")) {
            boolean isNumber = code.matches("[0-9]+");
            choices.add(null, code, isNumber ? code : Messages.get("survey.exchange.lime." + type + "." + code));
        }
        return choices;
    }

    private void fixed(LssQuestion q) {
        asked(q, q.item(), "", QuestionKind.SINGLE, q.text()).choices(fixedChoices(q.type()));
    }

    private void multiple(LssQuestion q) {
        Choices choices = to.choices("listUnused");
        List<Map<String, String>> own = List.copyOf(q.parts());
        q.parts().clear();
        for (Map<String, String> part : own)
            choices.add(subquestion(part), part.getOrDefault("title", ""), part.getOrDefault("question", ""));
        boolean other = q.row().getOrDefault("other", "").equals("Y");
        if (other) choices.add(null, "other", q.otherLabel());
        SourceQuestion question =
                asked(q, q.item(), "", QuestionKind.MULTIPLE, q.text()).choices(choices);
        if (other) question.other("other");
        for (String name : choices.names()) {
            to.ticked(q.name() + "_" + name, question, name);
            to.ticked(q.field() + name, question, name);
        }
        for (String name : q.attribute("exclude_all_others").split("[;,]"))
            if (choices.names().contains(name)) question.exclusive(name);
        filtered(q, question);
        if (q.type().equals("P")) for (Map<String, String> part : own) comment(q, part);
    }

    /** Only what was ticked in another question is offered; we take one such question. */
    private static void filtered(LssQuestion q, SourceQuestion question) {
        List<String> from = q.questions("array_filter");
        if (from.size() == 1) question.optionsFrom(from.getFirst());
        else if (!from.isEmpty()) q.item().changed("attributes", "array_filter");
    }

    private void comment(LssQuestion q, Map<String, String> part) {
        String code = part.getOrDefault("title", "");
        String text = Messages.get("survey.exchange.comment", part.getOrDefault("question", ""));
        asked(q, q.item(), "_" + code + "comment", QuestionKind.SHORT_TEXT, text)
                .required(false)
                .when(q.name() + "_" + code + ".NAOK == \"Y\"");
    }

    private void array(LssQuestion q) {
        Choices choices = FIXED.containsKey(q.type()) ? fixedChoices(q.type()) : choices(q, "0");
        if (q.type().equals("H")) q.item().changed("turned");
        rows(q, part -> part(q, part, "", QuestionKind.SINGLE).choices(choices));
    }

    private interface Each {
        void of(Map<String, String> part);
    }

    private void rows(LssQuestion q, Each each) {
        List<Map<String, String>> own = q.parts().stream()
                .filter(p -> !p.getOrDefault("scale_id", "0").equals("1"))
                .toList();
        q.parts().removeAll(own);
        if (own.isEmpty()) q.item().leftOut("noRows");
        else q.item().became("grid");
        for (Map<String, String> part : own) each.of(part);
    }

    private SourceQuestion part(LssQuestion q, Map<String, String> part, String more, QuestionKind kind) {
        return part(q, part, subquestion(part), more, kind, q.text(part)).guided(q.ends(part));
    }

    private SourceQuestion part(
            LssQuestion q, Map<String, String> part, Item item, String more, QuestionKind kind, String text) {
        String code = part.getOrDefault("title", "");
        SourceQuestion question = asked(q, item, "_" + code + more, kind, text).grid(q.text());
        if (!q.row().getOrDefault("help", "").isBlank() && part == q.first())
            question.guided(q.row().getOrDefault("help", ""));
        for (String from : q.questions("array_filter")) question.when("!is_empty(" + from + "_" + code + ".NAOK)");
        String own = LssConditions.relevance(part.getOrDefault("relevance", ""));
        return question.when(own);
    }

    private void dual(LssQuestion q) {
        List<Choices> scales = List.of(choices(q, "0"), choices(q, "1"));
        rows(q, part -> {
            Item item = subquestion(part);
            for (int scale = 0; scale < 2; scale++) {
                if (scales.get(scale).size() == 0) continue;
                String header = q.attribute(scale == 0 ? "dualscale_headerA" : "dualscale_headerB");
                String text = part.getOrDefault("question", "")
                        + (header.isEmpty()
                                ? Messages.get("survey.exchange.scale", Integer.toString(scale + 1))
                                : "（" + header + "）");
                part(q, part, item, "_" + scale, QuestionKind.SINGLE, text)
                        .choices(scales.get(scale))
                        .grid(q.text() + (header.isEmpty() ? "" : "（" + header + "）"));
            }
            item.changed("dual");
        });
    }

    /** Each cell of the table is a question. */
    private void cells(LssQuestion q) {
        QuestionKind kind = q.type().equals(":") ? QuestionKind.NUMBER : QuestionKind.SHORT_TEXT;
        List<Map<String, String>> columns = q.parts().stream()
                .filter(p -> p.getOrDefault("scale_id", "0").equals("1"))
                .toList();
        for (Map<String, String> column : columns) {
            Item item = subquestion(column);
            item.became("column", q.name());
        }
        q.parts().removeAll(columns);
        rows(q, part -> {
            Item item = subquestion(part);
            if (columns.isEmpty()) item.leftOut("noColumns");
            for (Map<String, String> column : columns)
                part(
                        q,
                        part,
                        item,
                        "_" + column.getOrDefault("title", ""),
                        kind,
                        part.getOrDefault("question", "") + "：" + column.getOrDefault("question", ""));
            item.changed("cells", Integer.toString(columns.size()));
        });
    }

    private void several(LssQuestion q) {
        QuestionKind kind = q.type().equals("K") ? QuestionKind.NUMBER : QuestionKind.SHORT_TEXT;
        if (q.parts().size() == 1 && q.text(q.first()).isBlank()) alone(q, kind);
        else rows(q, part -> part(q, part, "", kind));
    }

    /** A single row without words is the question itself. */
    private void alone(LssQuestion q, QuestionKind kind) {
        String code = q.first().getOrDefault("title", "");
        SourceQuestion question = asked(q, q.item(), "", kind, q.text()).guided(q.ends(q.first()));
        to.named(q.name() + "_" + code, question);
        to.named(q.field() + code, question);
        subquestion(q.first()).became("row", q.name());
        q.parts().clear();
    }

    private void ranking(LssQuestion q) {
        String most = q.attribute("max_answers");
        int places = most.matches("[0-9]{1,3}") ? Integer.parseInt(most) : 0;
        Ranking.ask(to, q.item(), q.name(), q.text(), choices(q, "0"), places, conditions.of(q.row()));
    }

    private void equation(LssQuestion q) {
        String own = q.attribute("equation");
        String text = own.isEmpty() ? q.text() : own;
        to.computed(q.name(), text.strip().replaceFirst("^\\{", "").replaceFirst("\\}$", ""));
        q.item().leftOut("computed");
    }
}
