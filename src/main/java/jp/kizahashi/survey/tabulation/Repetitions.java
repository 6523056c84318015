package jp.kizahashi.survey.tabulation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jp.kizahashi.survey.column.Column;
import jp.kizahashi.survey.column.Standing;
import jp.kizahashi.survey.column.WaveColumns;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire.Section;

/**
 * The repetitions of a section as cases: for each respondent one for every option that it can be repeated for, of which those
 * exist that were put.
 */
final class Repetitions {
    private final String section;
    private final int options;
    private final BitSet put;

    private Repetitions(String section, int options, BitSet put) {
        this.section = section;
        this.options = options;
        this.put = put;
    }

    static Repetitions of(WaveColumns columns, Section section) {
        List<String> suffixes = suffixes(columns, section);
        BitSet put = new BitSet(columns.respondents() * suffixes.size());
        for (int s = 0; s < suffixes.size(); s++)
            for (Question question : section.questions()) {
                Column column = columns.column(question.code() + suffixes.get(s));
                for (int i = 0; i < column.size(); i++)
                    if (column.standing(i) != Standing.NOT_ASKED) put.set(i * suffixes.size() + s);
            }
        return new Repetitions(section.id(), suffixes.size(), put);
    }

    /** {@code @1}, {@code @2} … in the order of the columns. */
    static List<String> suffixes(WaveColumns columns, Section section) {
        String stem = section.questions().getFirst().code() + "@";
        return columns.codes().stream()
                .filter(c -> c.startsWith(stem))
                .map(c -> c.substring(stem.length() - 1))
                .toList();
    }

    boolean areOf(Section other) {
        return other.id().equals(section);
    }

    /** The same question of all repetitions, one below the other. */
    Variable stacked(List<Variable> each) {
        return new Stacked(this, each, each.getFirst().heading().withCode(stem(each)));
    }

    /** What is the same for all repetitions of a respondent. */
    Variable lifted(Variable respondents) {
        return new Lifted(this, respondents);
    }

    /** The respondents, each in every category that any of its repetitions lies in: 複数回答. */
    static Variable anyOf(List<Variable> each) {
        Heading h = each.getFirst().heading();
        return new AnyOf(each, new Heading(stem(each), h.label(), true, h.ordered(), true, h.categories(), h.groups()));
    }

    private static String stem(List<Variable> each) {
        return jp.kizahashi.survey.design.form.Form.stem(
                each.getFirst().heading().code());
    }

    private record Stacked(Repetitions of, List<Variable> each, Heading heading) implements Variable {
        @Override
        public int size() {
            return each.getFirst().size() * of.options;
        }

        @Override
        public boolean exists(int index) {
            return of.put.get(index);
        }

        @Override
        public Standing standing(int index) {
            return each.get(index % of.options).standing(index / of.options);
        }

        @Override
        public boolean in(int index, int category) {
            return each.get(index % of.options).in(index / of.options, category);
        }
    }

    private record Lifted(Repetitions of, Variable source) implements Variable {
        @Override
        public Heading heading() {
            return source.heading();
        }

        @Override
        public int size() {
            return source.size() * of.options;
        }

        @Override
        public boolean exists(int index) {
            return of.put.get(index);
        }

        @Override
        public Standing standing(int index) {
            return source.standing(index / of.options);
        }

        @Override
        public boolean in(int index, int category) {
            return source.in(index / of.options, category);
        }
    }

    private record AnyOf(List<Variable> each, Heading heading) implements Variable {
        @Override
        public int size() {
            return each.getFirst().size();
        }

        /** 回答 when any repetition was answered, else the first standing of one that was put. */
        @Override
        public Standing standing(int index) {
            List<Standing> all = new ArrayList<>();
            for (Variable one : each) all.add(one.standing(index));
            if (all.contains(Standing.ANSWERED)) return Standing.ANSWERED;
            return all.stream().filter(s -> s != Standing.NOT_ASKED).findFirst().orElse(Standing.NOT_ASKED);
        }

        @Override
        public boolean in(int index, int category) {
            for (Variable one : each)
                if (one.standing(index) == Standing.ANSWERED && one.in(index, category)) return true;
            return false;
        }
    }
}
