package jp.kizahashi.survey.tabulation;

import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.column.Column;
import jp.kizahashi.survey.column.Standing;
import jp.kizahashi.survey.design.Question;

/** Whether something was attached; what is in the files is not counted. */
record AttachedVariable(Column column, Heading heading) implements Variable {
    static AttachedVariable of(Column column) {
        Question q = column.question();
        List<String> one = List.of(Messages.get("survey.tabulation.attached"));
        return new AttachedVariable(column, new Heading(q.code(), q.label(), false, false, false, one, List.of()));
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
        return true;
    }
}
