package jp.kizahashi.survey.tabulation;

import java.util.List;

/**
 * What the rows or columns of a table are.
 *
 * @param code of the question or trait; without the option for a repeated section
 * @param multiple 複数回答: a case may lie in several categories
 * @param ordered whether the categories rise or fall, so that 一様に高くなる means something
 * @param groups categories that the host made of several choices
 */
public record Heading(
        String code,
        String label,
        boolean multiple,
        boolean ordered,
        boolean repeated,
        List<String> categories,
        List<Grouped> groups) {
    /** A category that stands for several choices, by their labels. */
    public record Grouped(String label, List<String> choices) {
        public Grouped {
            choices = List.copyOf(choices);
        }

        /** 導入＝導入している・試験的に導入している. */
        public String words() {
            return label + "＝" + String.join("・", choices);
        }
    }

    public Heading {
        categories = List.copyOf(categories);
        groups = List.copyOf(groups);
    }

    Heading with(List<String> others, List<Grouped> made) {
        return new Heading(code, label, multiple, ordered, repeated, others, made);
    }

    Heading withCode(String stem) {
        return new Heading(stem, label, multiple, ordered, true, categories, groups);
    }
}
