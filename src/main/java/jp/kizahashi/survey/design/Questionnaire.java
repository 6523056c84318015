package jp.kizahashi.survey.design;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a wave asks of many bodies: sections of questions, and the aims that the questions serve. One that was once
 * asked never changes; another wording is another version.
 *
 * @param id with its version: {@code pemm-survey-v1}; a host's own is {@code own-<number>}
 * @param title the name on the sheet
 * @param credits lines shown wherever the questions are shown
 * @param guidance lines before the first question
 * @param aims what the survey wants to know; an aim may still be without a question
 * @param sections at least one; a section of ladder questions is a domain (分野)
 * @param checks rules over the answers
 */
public record Questionnaire(
        String id,
        String title,
        List<String> credits,
        List<String> guidance,
        List<Aim> aims,
        List<Section> sections,
        List<Check> checks) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{0,11}");

    /** An aim (調査のねらい) and the codes of the questions that serve it. */
    public record Aim(String text, List<String> questions) {
        public Aim {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A part of the questionnaire, which one department of the answering body can take.
     *
     * @param guidance lines before its first question
     * @param when a formula; the section is put only where it is true. Empty: always
     * @param repeat code of a 複数回答 question of an earlier section: this one is put once for each ticked option. Empty: once
     */
    public record Section(
            String id, String label, List<Question> questions, List<String> guidance, String when, String repeat) {
        /** Stored sections of before conditions are put once, to everybody. */
        @JsonCreator
        public Section(
                String id,
                String label,
                List<Question> questions,
                @Nullable List<String> guidance,
                @Nullable String when,
                @Nullable String repeat) {
            this.id = id;
            this.label = label;
            this.questions = List.copyOf(questions);
            this.guidance = guidance == null ? List.of() : List.copyOf(guidance);
            this.when = Objects.requireNonNullElse(when, "");
            this.repeat = Objects.requireNonNullElse(repeat, "");
        }

        /** A section that is put once, to everybody. */
        public Section(String id, String label, List<Question> questions) {
            this(id, label, questions, List.of(), "", "");
        }

        /**
         * Whether a question of this section is put to everybody with all its options: only then does the number of those
         * who answered tell nothing of what they answered before.
         */
        public boolean putsToAll(Question question) {
            Asking asking = question.asking();
            return (when + repeat + asking.when() + asking.optionsFrom()).isEmpty();
        }

        /** The same section with other questions. */
        public Section with(List<Question> others) {
            return new Section(id, label, others, guidance, when, repeat);
        }
    }

    /**
     * Stored questionnaires of before checks have none.
     *
     * @throws IllegalArgumentException when a code is malformed or stands twice, or an aim names an unknown question
     */
    @JsonCreator
    public Questionnaire(
            String id,
            String title,
            List<String> credits,
            List<String> guidance,
            List<Aim> aims,
            List<Section> sections,
            @Nullable List<Check> checks) {
        this.id = id;
        this.title = title;
        this.credits = List.copyOf(credits);
        this.guidance = List.copyOf(guidance);
        this.aims = List.copyOf(aims);
        this.sections = List.copyOf(sections);
        this.checks = checks == null ? List.of() : List.copyOf(checks);
        Set<String> codes = new HashSet<>();
        for (Question question : questions()) mustBeNew(question.code(), codes);
        for (Aim aim : this.aims)
            if (!codes.containsAll(aim.questions())) throw new IllegalArgumentException("aim " + aim.text());
        for (Check check : this.checks) mustBeNew(check.code(), codes);
    }

    /** A questionnaire without checks. */
    public Questionnaire(
            String id,
            String title,
            List<String> credits,
            List<String> guidance,
            List<Aim> aims,
            List<Section> sections) {
        this(id, title, credits, guidance, aims, sections, List.of());
    }

    private static void mustBeNew(String code, Set<String> codes) {
        if (!CODE.matcher(code).matches() || !codes.add(code))
            throw new IllegalArgumentException("question code " + code);
    }

    /** The same questionnaire under another id. */
    public Questionnaire withId(String other) {
        return new Questionnaire(other, title, credits, guidance, aims, sections, checks);
    }

    /** All questions in order. */
    public List<Question> questions() {
        return sections.stream().flatMap(s -> s.questions().stream()).toList();
    }

    public Optional<Question> question(String code) {
        return questions().stream().filter(q -> q.code().equals(code)).findFirst();
    }

    public Optional<Section> section(String sectionId) {
        return sections.stream().filter(s -> s.id().equals(sectionId)).findFirst();
    }

    /** Whether the answers decide what is put: conditions, repeated sections, dependent options. */
    public boolean branches() {
        return sections.stream()
                .anyMatch(s -> !s.when().isEmpty()
                        || !s.repeat().isEmpty()
                        || s.questions().stream()
                                .anyMatch(q -> !q.asking().when().isEmpty()
                                        || !q.asking().optionsFrom().isEmpty()));
    }

    /** The aims that no question serves. */
    public List<Aim> aimsWithoutQuestion() {
        return aims.stream().filter(a -> a.questions().isEmpty()).toList();
    }

    /** The sections whose questions are all ladders: the domains that have an index. */
    public List<Section> domains() {
        return sections.stream()
                .filter(s -> !s.questions().isEmpty()
                        && s.questions().stream().allMatch(q -> q.kind() == QuestionKind.LADDER))
                .toList();
    }
}
