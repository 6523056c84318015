package jp.kizahashi.survey.tabulation;

import java.math.BigDecimal;
import jp.kizahashi.survey.column.Column;
import jp.kizahashi.survey.column.Standing;
import jp.kizahashi.survey.design.Question;

/** A column under another short name. */
record TitledColumn(Column of, Question question) implements Column {
    static Column of(Column column, String label) {
        Question q = column.question();
        if (q.label().equals(label)) return column;
        return new TitledColumn(
                column,
                new Question(q.code(), label, q.text(), q.guidance(), q.kind(), q.options(), q.unit(), q.asking()));
    }

    @Override
    public int size() {
        return of.size();
    }

    @Override
    public Standing standing(int respondent) {
        return of.standing(respondent);
    }

    @Override
    public boolean chose(int respondent, int option) {
        return of.chose(respondent, option);
    }

    @Override
    public int choice(int respondent) {
        return of.choice(respondent);
    }

    @Override
    public BigDecimal number(int respondent) {
        return of.number(respondent);
    }

    @Override
    public String text(int respondent) {
        return of.text(respondent);
    }
}
