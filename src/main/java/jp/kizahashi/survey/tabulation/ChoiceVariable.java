package jp.kizahashi.survey.tabulation;

import java.util.List;
import jp.kizahashi.survey.column.Column;
import jp.kizahashi.survey.column.Standing;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;

/** The choices of one column. */
record ChoiceVariable(Column column, Heading heading) implements Variable {
    static ChoiceVariable of(Column column, boolean ordered) {
        Question question = column.question();
        Heading heading = new Heading(
                question.code(),
                question.label(),
                question.kind() == QuestionKind.MULTIPLE,
                ordered || question.kind() == QuestionKind.LADDER,
                false,
                question.options().stream().map(Option::label).toList(),
                List.of());
        return new ChoiceVariable(column, heading);
    }

    @Override
    public int size() {
        return column.size();
    }

    @Override
    public Standing standing(int index) {
        return column.standing(index);
    }

    @Override
    public boolean in(int index, int category) {
        return column.chose(index, category);
    }
}
