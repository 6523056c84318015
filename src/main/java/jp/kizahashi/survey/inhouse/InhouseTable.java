package jp.kizahashi.survey.inhouse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.answer.AttachedFile;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.EntryText;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.form.Form;
import jp.kizahashi.survey.inhouse.InhouseBoard.Line;

/**
 * 回答一覧: one row a section, one column a question.
 *
 * @param questions those that at least one section was asked, in order
 * @param rows sections that handed in
 */
public record InhouseTable(List<Question> questions, List<Row> rows) {
    /** One section's answers, in the order of the questions; empty where nothing was answered or asked. */
    public record Row(Line line, List<String> answers) {}

    static InhouseTable of(InhouseBoard board) {
        List<Line> in = board.lines().stream().filter(Line::in).toList();
        List<Question> questions = Form.whole(board.wave().questionnaire()).asked().stream()
                .filter(q -> in.isEmpty()
                        || in.stream()
                                .anyMatch(
                                        l -> edition(l).sheet().entry(q.code()).isPresent()))
                .toList();
        return new InhouseTable(
                questions, in.stream().map(l -> row(l, questions)).toList());
    }

    private static Row row(Line line, List<Question> questions) {
        return new Row(
                line,
                questions.stream()
                        .map(q -> edition(line)
                                .sheet()
                                .entry(q.code())
                                .map(e -> EntryText.shown(q, e))
                                .orElse(""))
                        .toList());
    }

    /** As a file has it: numbers stay numbers, labels as people read them. */
    OutTable file(InhouseBoard board) {
        List<String> header = new ArrayList<>(List.of(
                word("column.section"),
                word("column.group"),
                word("column.filler"),
                word("column.receipt"),
                word("column.at")));
        for (Question question : questions) header.add(question.code() + " " + question.label());
        List<List<OutCell>> lines = new ArrayList<>();
        for (Row row : rows) lines.add(cells(row));
        return new OutTable(word("table"), header, lines);
    }

    /** What the file is: how many were asked, handed in, stand in it. */
    OutTable record(InhouseBoard board) {
        List<List<OutCell>> lines = List.of(
                line(word("column.title"), OutCell.text(board.wave().title())),
                line(word("record.asked"), OutCell.number(board.lines().size())),
                line(word("record.in"), OutCell.number(board.in())),
                line(word("record.rows"), OutCell.number(rows.size())));
        return new OutTable(word("record"), List.of(word("record.what"), word("record.value")), lines);
    }

    private List<OutCell> cells(Row row) {
        Line line = row.line();
        List<OutCell> cells = new ArrayList<>(List.of(
                OutCell.text(line.invitation().name()),
                OutCell.text(line.invitation().band()),
                OutCell.text(line.filler()),
                OutCell.text(edition(line).receipt()),
                OutCell.text(new Dates().time(edition(line).at()))));
        for (int i = 0; i < questions.size(); i++)
            cells.add(cell(line, questions.get(i), row.answers().get(i)));
        return cells;
    }

    private static OutCell cell(Line line, Question question, String shown) {
        return edition(line)
                .sheet()
                .entry(question.code())
                .filter(e -> e.state() == Entry.State.ANSWERED)
                .map(e -> switch (question.kind()) {
                    case NUMBER, MONEY -> OutCell.number(new BigDecimal(e.value()));
                    case FILE -> OutCell.text(AttachedFile.traced(e.values()));
                    default -> OutCell.text(shown);
                })
                .orElseGet(() -> OutCell.text(shown));
    }

    private static List<OutCell> line(String what, OutCell value) {
        return List.of(OutCell.text(what), value);
    }

    private static Submission edition(Line line) {
        return java.util.Objects.requireNonNull(line.edition());
    }

    private static String word(String key) {
        return Messages.get("survey.inhouse." + key);
    }
}
