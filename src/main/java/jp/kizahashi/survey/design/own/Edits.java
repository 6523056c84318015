package jp.kizahashi.survey.design.own;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kizahashi.survey.design.Check;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Aim;
import jp.kizahashi.survey.design.Questionnaire.Section;
import org.jspecify.annotations.Nullable;

/**
 * The changes that a designer makes to a questionnaire. Each returns another questionnaire; aims forget questions that
 * are gone, conditions and checks keep what they name, so that a fault is seen and not mended in silence.
 */
public final class Edits {
    private static final Pattern CODE_OR_TEXT = Pattern.compile("'[^']*'|[A-Z][A-Z0-9]{0,11}(?=[^A-Z0-9]|$)");

    private Edits() {}

    /** With other lines at its head. */
    public static Questionnaire headed(Questionnaire q, String title, List<String> guidance, List<String> credits) {
        return new Questionnaire(q.id(), title, credits, guidance, q.aims(), q.sections(), q.checks());
    }

    /** With these sections. */
    public static Questionnaire arranged(Questionnaire q, List<Section> sections) {
        return made(q, sections, q.aims());
    }

    /** With these aims. */
    public static Questionnaire aimed(Questionnaire q, List<Aim> aims) {
        return made(q, q.sections(), aims);
    }

    /** With the question tied to the aim of this text, which is added when it is new. */
    static Questionnaire serving(Questionnaire q, String aim, String code) {
        List<Aim> aims = new ArrayList<>(q.aims());
        int at = aims.stream().map(Aim::text).toList().indexOf(aim);
        if (at < 0) aims.add(new Aim(aim, List.of(code)));
        else if (!aims.get(at).questions().contains(code)) {
            List<String> codes = new ArrayList<>(aims.get(at).questions());
            codes.add(code);
            aims.set(at, new Aim(aim, codes));
        }
        return aimed(q, aims);
    }

    /** With these checks. */
    public static Questionnaire checked(Questionnaire q, List<Check> checks) {
        return new Questionnaire(q.id(), q.title(), q.credits(), q.guidance(), q.aims(), q.sections(), checks);
    }

    private static Questionnaire made(Questionnaire q, List<Section> sections, List<Aim> aims) {
        Set<String> codes = sections.stream()
                .flatMap(s -> s.questions().stream())
                .map(Question::code)
                .collect(Collectors.toSet());
        List<Aim> known = aims.stream()
                .map(a -> new Aim(
                        a.text(), a.questions().stream().filter(codes::contains).toList()))
                .toList();
        return new Questionnaire(q.id(), q.title(), q.credits(), q.guidance(), known, sections, q.checks());
    }

    /** With another section at the end. */
    public static Questionnaire with(Questionnaire q, Section section) {
        List<Section> all = new ArrayList<>(q.sections());
        all.add(section);
        return arranged(q, all);
    }

    /** With another section in the place of the one with its id. */
    public static Questionnaire replaced(Questionnaire q, Section other) {
        return arranged(q, each(q, s -> s.id().equals(other.id()) ? other : s));
    }

    /** Without the section and its questions. */
    public static Questionnaire withoutSection(Questionnaire q, String id) {
        return arranged(q, q.sections().stream().filter(s -> !s.id().equals(id)).toList());
    }

    /** The section one place up (−1) or down (+1); unchanged at the end of the way. */
    public static Questionnaire sectionMoved(Questionnaire q, String id, int by) {
        List<Section> all = new ArrayList<>(q.sections());
        int at = all.stream().map(Section::id).toList().indexOf(id);
        if (at >= 0 && at + by >= 0 && at + by < all.size()) Collections.swap(all, at, at + by);
        return arranged(q, all);
    }

    /** With the question in the section, behind the one with the code; at the section's end when that is null. */
    public static Questionnaire with(Questionnaire q, String section, Question question, @Nullable String behind) {
        return arranged(q, each(q, s -> s.id().equals(section) ? s.with(inserted(s, question, behind)) : s));
    }

    private static List<Question> inserted(Section section, Question question, @Nullable String behind) {
        List<Question> all = new ArrayList<>(section.questions());
        int at = all.stream().map(Question::code).toList().indexOf(behind);
        all.add(at < 0 ? all.size() : at + 1, question);
        return all;
    }

    /**
     * With more questions under a heading. One with a known code takes the place of the earlier one, and moves when it
     * stood under another heading.
     */
    public static Questionnaire with(Questionnaire q, String heading, List<Question> questions) {
        Questionnaire now = q;
        for (Question question : questions) now = with(now, heading, question);
        return now;
    }

    private static Questionnaire with(Questionnaire q, String heading, Question question) {
        Optional<Section> at = sectionOf(q, question.code());
        if (at.isPresent() && at.get().label().equals(heading)) return replaced(q, question.code(), question);
        List<Section> sections = new ArrayList<>(each(q, s -> dropped(s, question.code())));
        List<String> headings = sections.stream().map(Section::label).toList();
        if (!headings.contains(heading)) sections.add(new Section(freshSectionId(q), heading, List.of()));
        int place = headings.contains(heading) ? headings.indexOf(heading) : sections.size() - 1;
        sections.set(place, sections.get(place).with(inserted(sections.get(place), question, null)));
        return made(q, sections, q.aims());
    }

    /** Only the questions whose codes are chosen; sections that lose their last one are gone. */
    public static Questionnaire keeping(Questionnaire q, Predicate<String> chosen) {
        List<Section> sections = new ArrayList<>();
        for (Section section : q.sections()) {
            List<Question> kept = section.questions().stream()
                    .filter(x -> chosen.test(x.code()))
                    .toList();
            if (!kept.isEmpty() || section.questions().isEmpty()) sections.add(section.with(kept));
        }
        return arranged(q, sections);
    }

    /** Without the question. */
    public static Questionnaire without(Questionnaire q, String code) {
        return arranged(q, each(q, s -> dropped(s, code)));
    }

    /** The question one place up (−1) or down (+1) in its section; unchanged at the end of the way. */
    public static Questionnaire moved(Questionnaire q, String code, int by) {
        return arranged(q, each(q, s -> {
            List<Question> all = new ArrayList<>(s.questions());
            int at = all.stream().map(Question::code).toList().indexOf(code);
            if (at >= 0 && at + by >= 0 && at + by < all.size()) Collections.swap(all, at, at + by);
            return s.with(all);
        }));
    }

    /** The question at the end of another section. */
    public static Questionnaire inSection(Questionnaire q, String code, String section) {
        Question question = q.question(code).orElseThrow();
        List<Section> sections = each(
                q,
                s -> s.id().equals(section)
                        ? dropped(s, code).with(inserted(dropped(s, code), question, null))
                        : dropped(s, code));
        return arranged(q, sections);
    }

    /** With another question in the place of the one with the code. When its code differs, all that names it follows. */
    public static Questionnaire replaced(Questionnaire q, String code, Question other) {
        String fresh = other.code();
        List<Section> sections = each(
                q,
                s -> renamed(
                        s.with(s.questions().stream()
                                .map(x -> x.code().equals(code) ? other : x)
                                .toList()),
                        code,
                        fresh));
        List<Aim> aims = q.aims().stream()
                .map(a -> new Aim(
                        a.text(),
                        a.questions().stream()
                                .map(c -> c.equals(code) ? fresh : c)
                                .toList()))
                .toList();
        List<Check> checks = q.checks().stream()
                .map(c -> new Check(c.code(), renamed(c.formula(), code, fresh), c.severity(), c.message()))
                .toList();
        return new Questionnaire(q.id(), q.title(), q.credits(), q.guidance(), aims, sections, checks);
    }

    private static Section renamed(Section s, String from, String to) {
        List<Question> questions = s.questions().stream()
                .map(x -> x.with(x.asking()
                        .withWhen(renamed(x.asking().when(), from, to))
                        .withOptionsFrom(
                                x.asking().optionsFrom().equals(from)
                                        ? to
                                        : x.asking().optionsFrom())))
                .toList();
        return new Section(
                s.id(),
                s.label(),
                questions,
                s.guidance(),
                renamed(s.when(), from, to),
                s.repeat().equals(from) ? to : s.repeat());
    }

    /** The formula with another code for a question; texts in quotes stay. */
    static String renamed(String formula, String from, String to) {
        return CODE_OR_TEXT
                .matcher(formula)
                .replaceAll(m -> m.group().equals(from) ? to : java.util.regex.Matcher.quoteReplacement(m.group()));
    }

    /** The section in which the question stands. */
    public static Optional<Section> sectionOf(Questionnaire q, String code) {
        return q.sections().stream()
                .filter(s -> s.questions().stream().anyMatch(x -> x.code().equals(code)))
                .findFirst();
    }

    /** The codes of questions and checks, none of which may stand twice. */
    public static Set<String> taken(Questionnaire q) {
        Set<String> taken = new HashSet<>();
        q.questions().forEach(x -> taken.add(x.code()));
        q.checks().forEach(c -> taken.add(c.code()));
        return taken;
    }

    /** An id that no section has yet. */
    public static String freshSectionId(Questionnaire q) {
        int number = q.sections().size() + 1;
        while (q.section("section-" + number).isPresent()) number++;
        return "section-" + number;
    }

    /** With ids of sections that can stand in the address of a page, each once. */
    static Questionnaire addressable(Questionnaire q) {
        Set<String> taken = new HashSet<>();
        List<Section> sections = new ArrayList<>();
        for (Section section : q.sections()) {
            String id = section.id();
            for (int number = 1; !id.matches("[A-Za-z0-9_-]{1,60}") || taken.contains(id); number++)
                id = "section-" + number;
            taken.add(id);
            sections.add(named(section, id));
        }
        return arranged(q, sections);
    }

    private static Section named(Section s, String id) {
        return new Section(id, s.label(), s.questions(), s.guidance(), s.when(), s.repeat());
    }

    private static Section dropped(Section section, String code) {
        return section.with(
                section.questions().stream().filter(x -> !x.code().equals(code)).toList());
    }

    private static List<Section> each(Questionnaire q, UnaryOperator<Section> change) {
        return q.sections().stream().map(change).toList();
    }
}
