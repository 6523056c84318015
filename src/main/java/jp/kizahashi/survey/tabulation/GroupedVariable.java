package jp.kizahashi.survey.tabulation;

import java.util.List;
import jp.kizahashi.survey.column.Standing;

/**
 * Choices taken together: a case lies in a group when it chose any of its members.
 *
 * @param members of each group, the places of its choices in the source
 */
record GroupedVariable(Variable source, List<List<Integer>> members, Heading heading) implements Variable {
    @Override
    public int size() {
        return source.size();
    }

    @Override
    public boolean exists(int index) {
        return source.exists(index);
    }

    @Override
    public Standing standing(int index) {
        return source.standing(index);
    }

    @Override
    public boolean in(int index, int category) {
        for (int choice : members.get(category)) if (source.in(index, choice)) return true;
        return false;
    }
}
