package jp.kizahashi.survey.design.rule;

import java.util.List;

/**
 * Something to mend in a questionnaire, or to think about.
 *
 * @param place where it stands
 * @param sentence what is so and what to do
 */
public record Finding(Weight weight, Place place, String sentence) {
    /** What a finding means for confirmation. */
    public enum Weight {
        /** The questionnaire cannot be confirmed. */
        FAULT,
        /** It can; somebody should think about it. */
        HINT
    }

    /**
     * A place of the questionnaire.
     *
     * @param id id of the section, code of the question or check, number of the aim from 0; empty for the head
     * @param name what a person calls it: {@code Q05　困っていること}
     */
    public record Place(Part part, String id, String name) {}

    /** The parts of a questionnaire. */
    public enum Part {
        HEAD,
        SECTION,
        QUESTION,
        CHECK,
        AIM
    }

    /** The findings that stand in the way of confirmation. */
    public static List<Finding> faults(List<Finding> findings) {
        return findings.stream().filter(f -> f.weight == Weight.FAULT).toList();
    }

    /** The findings that do not. */
    public static List<Finding> hints(List<Finding> findings) {
        return findings.stream().filter(f -> f.weight == Weight.HINT).toList();
    }

    /** Whether it concerns the part with this id. */
    public boolean isAt(Part part, String id) {
        return place.part() == part && place.id().equals(id);
    }
}
