package jp.kizahashi.survey.column;

import java.math.BigDecimal;
import java.util.List;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.design.Question;
import org.jspecify.annotations.Nullable;

/**
 * One column in memory.
 *
 * @param standings one a respondent
 * @param entries one a respondent; null where nothing was entered or the question was not put
 */
record SheetColumn(
        Question question, Standing[] standings, @Nullable Entry[] entries) implements Column {
    @Override
    public int size() {
        return standings.length;
    }

    @Override
    public Standing standing(int respondent) {
        return standings[respondent];
    }

    @Override
    public boolean chose(int respondent, int option) {
        return values(respondent).contains(question.options().get(option).code());
    }

    @Override
    public int choice(int respondent) {
        List<String> values = values(respondent);
        for (int i = 0; i < question.options().size() && !values.isEmpty(); i++)
            if (question.options().get(i).code().equals(values.getFirst())) return i;
        return -1;
    }

    @Override
    public BigDecimal number(int respondent) {
        return new BigDecimal(values(respondent).getFirst());
    }

    @Override
    public String text(int respondent) {
        Entry entry = entries[respondent];
        if (entry == null) return "";
        return question.kind().hasOptions() ? entry.words() : entry.value();
    }

    private List<String> values(int respondent) {
        Entry entry = entries[respondent];
        return entry == null ? List.of() : entry.values();
    }
}
