package jp.kizahashi.survey.assessment.settlement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.survey.assessment.AnswerGroup;
import jp.kizahashi.survey.assessment.settlement.SettlementStore.Given;
import jp.kizahashi.survey.design.Answer;

/**
 * How the groups answered one statement, without letting anybody's answer be read off.
 *
 * <p>A group is shown from {@value #SMALLEST} answers on. The whole is shown only when what is hidden in it (whole less
 * the groups shown) is empty or itself at least {@value #SMALLEST} answers, so that no subtraction isolates fewer.
 *
 * @param groups the groups shown
 * @param whole everybody together; empty when it must be hidden
 * @param answered how many answered at all
 */
public record GroupOpinions(Map<AnswerGroup, Counts> groups, Optional<Counts> whole, int answered) {
    /** The fewest answers that are shown together. */
    static final int SMALLEST = 3;

    /** How many gave which answer. */
    public record Counts(int largely, int somewhat, int untrue) {
        static final Counts NONE = new Counts(0, 0, 0);

        /** How many answered. */
        public int total() {
            return largely + somewhat + untrue;
        }

        Counts plus(Answer answer) {
            return switch (answer) {
                case LARGELY_TRUE -> new Counts(largely + 1, somewhat, untrue);
                case SOMEWHAT -> new Counts(largely, somewhat + 1, untrue);
                case LARGELY_UNTRUE -> new Counts(largely, somewhat, untrue + 1);
            };
        }

        int of(Answer answer) {
            return switch (answer) {
                case LARGELY_TRUE -> largely;
                case SOMEWHAT -> somewhat;
                case LARGELY_UNTRUE -> untrue;
            };
        }
    }

    /** The opinions made from all answers to one statement. */
    static GroupOpinions of(List<Given> answers) {
        Map<AnswerGroup, Counts> all = new EnumMap<>(AnswerGroup.class);
        Counts whole = Counts.NONE;
        for (var given : answers) {
            all.merge(given.group(), Counts.NONE.plus(given.answer()), (a, b) -> a.plus(given.answer()));
            whole = whole.plus(given.answer());
        }
        Map<AnswerGroup, Counts> shown = new EnumMap<>(AnswerGroup.class);
        all.forEach((group, counts) -> {
            if (counts.total() >= SMALLEST) shown.put(group, counts);
        });
        int hidden =
                whole.total() - shown.values().stream().mapToInt(Counts::total).sum();
        boolean safe = whole.total() >= SMALLEST && (hidden == 0 || hidden >= SMALLEST);
        return new GroupOpinions(shown, safe ? Optional.of(whole) : Optional.empty(), whole.total());
    }

    /** True when the groups shown lean to different answers. */
    public boolean differ() {
        return groups.values().stream().map(GroupOpinions::leaning).distinct().count() > 1;
    }

    private static Answer leaning(Counts counts) {
        Answer most = Answer.LARGELY_UNTRUE;
        for (Answer answer : List.of(Answer.SOMEWHAT, Answer.LARGELY_TRUE))
            if (counts.of(answer) > counts.of(most)) most = answer;
        return most;
    }
}
