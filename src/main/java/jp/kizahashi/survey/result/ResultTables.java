package jp.kizahashi.survey.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.survey.answer.AttachedFile;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.EntryText;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.result.Benchmarks.Count;
import jp.kizahashi.survey.result.tabulation.Benchmark;
import jp.kizahashi.survey.result.tabulation.Frame;
import jp.kizahashi.survey.result.tabulation.Group;
import jp.kizahashi.survey.result.tabulation.Group.Missing;
import jp.kizahashi.survey.result.tabulation.Group.Summary;
import jp.kizahashi.survey.result.tabulation.Tabulation;
import jp.kizahashi.survey.result.tabulation.WaveReplies;

/** Answers and figures as plain tables for files. */
final class ResultTables {
    private ResultTables() {}

    /** One row a body that answered, by code; 無回答 is an empty cell, 非該当 and 不明 are written out. */
    static OutTable answers(WaveReplies replies) {
        List<String> header = new ArrayList<>(List.of(
                word("code"),
                word("name"),
                Exhibits.word("prefecture"),
                replies.frame().partition()));
        for (Question question : replies.questionnaire().questions())
            header.add(question.code() + " " + question.label());
        List<List<OutCell>> rows = new ArrayList<>();
        for (Frame.Body body : replies.frame().bodies())
            if (replies.sheets().containsKey(body.code())) rows.add(row(replies, body));
        return new OutTable(word("answersSheet"), header, rows);
    }

    private static List<OutCell> row(WaveReplies replies, Frame.Body body) {
        List<OutCell> row = new ArrayList<>();
        for (String text : List.of(body.code(), body.name(), body.prefecture(), body.cell()))
            row.add(OutCell.text(text));
        for (Question question : replies.questionnaire().questions())
            row.add(replies.entry(body.code(), question.code())
                    .map(e -> cell(question, e))
                    .orElse(OutCell.EMPTY));
        return row;
    }

    private static OutCell cell(Question question, Entry entry) {
        if (entry.state() != Entry.State.ANSWERED) return OutCell.text(EntryText.word(entry.state()));
        return switch (question.kind()) {
            case LADDER, NUMBER, MONEY -> OutCell.number(new BigDecimal(entry.value()));
            case SINGLE, PULLDOWN, MULTIPLE -> OutCell.text(String.join("、", entry.values()));
            case DATE, YEAR_MONTH, SHORT_TEXT, LONG_TEXT -> OutCell.text(entry.value());
            case FILE -> OutCell.text(AttachedFile.traced(entry.values()));
        };
    }

    /** What the export is: 記録. */
    static OutTable record(Count count, int rows) {
        List<List<OutCell>> lines = new ArrayList<>();
        line(lines, word("record.wave"), count.stamp().title());
        line(lines, word("record.edition"), count.stamp().edition());
        line(lines, word("record.in"), String.valueOf(count.replies().sheets().size()));
        line(lines, word("record.out"), String.valueOf(rows));
        line(
                lines,
                word("record.withdrawn"),
                String.valueOf(count.replies().sheets().size() - rows));
        line(
                lines,
                word("record.sha256"),
                count.edition()
                        .map(Edition::sha256)
                        .orElseGet(() -> CountedReplies.sha256(EditionContent.write(count.replies()))));
        return new OutTable(word("record"), List.of(word("record.what"), word("record.value")), lines);
    }

    private static void line(List<List<OutCell>> lines, String name, String value) {
        lines.add(List.of(OutCell.text(name), OutCell.text(value)));
    }

    /** One row a question or domain and group. */
    static OutTable figures(Benchmark benchmark) {
        int options = Stream.concat(benchmark.domains().stream(), benchmark.questions().stream())
                .mapToInt(t -> t.options().size())
                .max()
                .orElse(0);
        List<String> header = new ArrayList<>(List.of(
                word("question"),
                Exhibits.word("item"),
                benchmark.partition(),
                Exhibits.word("asked"),
                Exhibits.word("handedIn"),
                word("ratePercent"),
                "n",
                word("meanPlain"),
                Exhibits.word("median"),
                Exhibits.word("noAnswer"),
                EntryText.word(Entry.State.NOT_APPLICABLE),
                EntryText.word(Entry.State.UNKNOWN)));
        for (int i = 1; i <= options; i++) header.add(word("option", String.valueOf(i)));
        header.add(word("hidden"));
        List<List<OutCell>> rows = new ArrayList<>();
        Stream.concat(benchmark.domains().stream(), benchmark.questions().stream())
                .forEach(t -> t.groups().forEach(g -> rows.add(figures(t, g, options))));
        return new OutTable(word("figures"), header, rows);
    }

    private static List<OutCell> figures(Tabulation t, Group g, int options) {
        List<OutCell> row = new ArrayList<>(List.of(
                OutCell.text(t.code()),
                OutCell.text(t.label()),
                OutCell.text(g.label()),
                OutCell.number(g.asked()),
                OutCell.number(g.handedIn()),
                g.responseRate().map(OutCell::number).orElse(OutCell.EMPTY),
                OutCell.number(g.n()),
                number(g.summary().flatMap(Summary::mean)),
                number(g.summary().flatMap(Summary::median)),
                count(g.missing().map(Missing::noAnswer)),
                count(g.missing().map(Missing::notApplicable)),
                count(g.missing().map(Missing::unknown))));
        for (int i = 0; i < options; i++) {
            int option = i;
            row.add(count(g.summary()
                    .filter(s -> option < s.counts().size())
                    .map(s -> s.counts().get(option))));
        }
        row.add(OutCell.text(g.hiding().map(why -> why.words()).orElse("")));
        return row;
    }

    private static OutCell number(Optional<Double> value) {
        return value.map(v -> OutCell.number(BigDecimal.valueOf(v))).orElse(OutCell.EMPTY);
    }

    private static OutCell count(Optional<Integer> value) {
        return value.map(v -> OutCell.number(v)).orElse(OutCell.EMPTY);
    }

    private static String word(String key, Object... arguments) {
        return Exhibits.word("file." + key, arguments);
    }
}
