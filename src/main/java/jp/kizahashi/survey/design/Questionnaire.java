package jp.kizahashi.survey.design;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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
 */
public record Questionnaire(
        String id, String title, List<String> credits, List<String> guidance, List<Aim> aims, List<Section> sections) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{0,11}");

    /** An aim (調査のねらい) and the codes of the questions that serve it. */
    public record Aim(String text, List<String> questions) {
        public Aim {
            questions = List.copyOf(questions);
        }
    }

    /** A part of the questionnaire, which one department of the answering body can take. */
    public record Section(String id, String label, List<Question> questions) {
        public Section {
            questions = List.copyOf(questions);
        }
    }

    /** @throws IllegalArgumentException when a code is malformed or stands twice, or an aim names an unknown question */
    public Questionnaire {
        credits = List.copyOf(credits);
        guidance = List.copyOf(guidance);
        aims = List.copyOf(aims);
        sections = List.copyOf(sections);
        Set<String> codes = new HashSet<>();
        for (Section section : sections)
            for (Question question : section.questions())
                if (!CODE.matcher(question.code()).matches() || !codes.add(question.code()))
                    throw new IllegalArgumentException("question code " + question.code());
        for (Aim aim : aims)
            if (!codes.containsAll(aim.questions())) throw new IllegalArgumentException("aim " + aim.text());
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
