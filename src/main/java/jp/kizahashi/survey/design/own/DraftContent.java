package jp.kizahashi.survey.design.own;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Aim;
import jp.kizahashi.survey.design.Questionnaire.Section;

/**
 * What a draft changes in its base.
 *
 * @param leftOut codes of the base's questions that are not asked
 * @param added questions beside those of the base, in the order they are asked
 * @param aims what the survey wants to know
 */
record DraftContent(String title, List<String> leftOut, List<Added> added, List<Aim> aims) {
    /** A question with the heading of its section. */
    record Added(String section, Question question) {}

    DraftContent {
        leftOut = List.copyOf(leftOut);
        added = List.copyOf(added);
        aims = List.copyOf(aims);
    }

    /** A draft that changes nothing yet. */
    static DraftContent of(Questionnaire base) {
        return new DraftContent(base.title(), List.of(), List.of(), base.aims());
    }

    DraftContent withTitle(String fresh) {
        return new DraftContent(fresh, leftOut, added, aims);
    }

    /** Only the chosen questions, of the base and of the added ones; aims forget those that are gone. */
    DraftContent keeping(Questionnaire base, Predicate<String> chosen) {
        List<String> out = base.questions().stream()
                .map(Question::code)
                .filter(chosen.negate())
                .toList();
        List<Added> left =
                added.stream().filter(a -> chosen.test(a.question().code())).toList();
        return new DraftContent(title, out, left, aims).pruned(base);
    }

    /** With more questions; one with the same code takes the place of the earlier one. */
    DraftContent with(List<Added> more) {
        Map<String, Added> all = new LinkedHashMap<>();
        added.forEach(a -> all.put(a.question().code(), a));
        more.forEach(a -> all.put(a.question().code(), a));
        return new DraftContent(title, leftOut, new ArrayList<>(all.values()), aims);
    }

    DraftContent with(Aim aim) {
        List<Aim> all = new ArrayList<>(aims);
        all.add(aim);
        return new DraftContent(title, leftOut, added, all);
    }

    /** Without the aim at a place from 0; unchanged when there is none. */
    DraftContent withoutAim(int at) {
        List<Aim> all = new ArrayList<>(aims);
        if (at >= 0 && at < all.size()) all.remove(at);
        return new DraftContent(title, leftOut, added, all);
    }

    private DraftContent pruned(Questionnaire base) {
        List<String> codes = sections(base).stream()
                .flatMap(s -> s.questions().stream())
                .map(Question::code)
                .toList();
        List<Aim> left = aims.stream()
                .map(a -> new Aim(
                        a.text(), a.questions().stream().filter(codes::contains).toList()))
                .toList();
        return new DraftContent(title, leftOut, added, left);
    }

    /** The questionnaire as it would be asked. */
    Questionnaire questionnaire(String id, Questionnaire base) {
        return new Questionnaire(id, title, base.credits(), base.guidance(), aims, sections(base), base.checks());
    }

    private List<Section> sections(Questionnaire base) {
        List<Section> sections = new ArrayList<>();
        for (Section section : base.sections()) {
            List<Question> kept = section.questions().stream()
                    .filter(q -> !leftOut.contains(q.code()))
                    .toList();
            if (!kept.isEmpty()) sections.add(section.with(kept));
        }
        Map<String, List<Question>> more = new LinkedHashMap<>();
        added.forEach(
                a -> more.computeIfAbsent(a.section(), s -> new ArrayList<>()).add(a.question()));
        more.forEach((label, questions) -> sections.add(
                new Section("added-" + (sections.size() + 1 - base.sections().size()), label, questions)));
        return unique(sections);
    }

    /** A base that was made here has sections of that name itself. */
    private static List<Section> unique(List<Section> sections) {
        List<Section> numbered = new ArrayList<>();
        for (Section section : sections) {
            boolean taken = numbered.stream().anyMatch(s -> s.id().equals(section.id()));
            String id = taken ? "section-" + (numbered.size() + 1) : section.id();
            numbered.add(new Section(
                    id, section.label(), section.questions(), section.guidance(), section.when(), section.repeat()));
        }
        return numbered;
    }
}
