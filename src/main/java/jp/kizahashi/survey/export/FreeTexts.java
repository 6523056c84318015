package jp.kizahashi.survey.export;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.survey.column.Column;
import jp.kizahashi.survey.column.StoredColumns;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;

/**
 * What respondents wrote, apart from their other answers: question by question in the order of the texts themselves, so
 * that no order leads back to a row. A question that fewer than k answered in words tells their number only.
 */
final class FreeTexts {
    private FreeTexts() {}

    static OutTable of(StoredColumns wave) {
        List<List<OutCell>> rows = new ArrayList<>();
        for (Question question : wave.questions()) {
            boolean hasWords = question.options().stream().anyMatch(Option::isOther);
            if (!question.kind().isText() && !hasWords) continue;
            List<String> texts = texts(wave.column(question.code()));
            if (texts.size() < wave.k()) rows.add(row(question, few(texts.size(), wave.k())));
            else for (String text : texts) rows.add(row(question, text));
        }
        List<String> header = List.of(word("texts.code"), word("texts.label"), word("texts.text"));
        return new OutTable(word("texts"), header, rows);
    }

    private static List<String> texts(Column column) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < column.size(); i++)
            if (!column.text(i).isBlank()) texts.add(column.text(i).strip());
        texts.sort(null);
        return texts;
    }

    private static List<OutCell> row(Question question, String text) {
        return List.of(OutCell.text(question.code()), OutCell.text(question.label()), OutCell.text(text));
    }

    private static String few(int n, int k) {
        return n == 0 ? word("texts.none") : word("texts.few", Integer.toString(k));
    }

    private static String word(String key, Object... arguments) {
        return jp.kizahashi.platform.Messages.get("survey.export." + key, arguments);
    }
}
