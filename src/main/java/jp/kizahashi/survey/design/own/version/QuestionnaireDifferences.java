package jp.kizahashi.survey.design.own.version;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.design.Check;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Aim;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.form.ConditionWords;
import jp.kizahashi.survey.design.own.Edits;
import jp.kizahashi.survey.design.own.version.Difference.Fields;

/** What differs between two questionnaires, question by question under their codes; pure. */
public final class QuestionnaireDifferences {
    private final Questionnaire old;
    private final Questionnaire now;
    private final List<Difference> found = new ArrayList<>();

    private QuestionnaireDifferences(Questionnaire old, Questionnaire now) {
        this.old = old;
        this.now = now;
    }

    /** The differences in the order of the newer questionnaire; what was removed stands at the end of its kind. */
    public static List<Difference> of(Questionnaire old, Questionnaire now) {
        QuestionnaireDifferences all = new QuestionnaireDifferences(old, now);
        all.keep(Difference.changed(Messages.get("survey.rule.head"), head(old), head(now)));
        all.each(by(old.sections(), Section::id), by(now.sections(), Section::id), Section::label, all::section);
        all.each(
                by(old.questions(), Question::code),
                by(now.questions(), Question::code),
                Question::label,
                all::question);
        all.order();
        all.each(by(old.checks(), Check::code), by(now.checks(), Check::code), c -> "", (q, c) -> check(q, c));
        all.each(by(old.aims(), Aim::text), by(now.aims(), Aim::text), a -> "", (q, a) -> aim(a));
        return all.found;
    }

    private static <T> Map<String, T> by(List<T> parts, Function<T, String> key) {
        return parts.stream().collect(Collectors.toMap(key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private interface Described<T> {
        Fields of(Questionnaire questionnaire, T part);
    }

    private <T> void each(
            Map<String, T> before, Map<String, T> after, Function<T, String> label, Described<T> described) {
        after.forEach((key, part) -> {
            String name = (key + "　" + label.apply(part)).strip();
            Fields fresh = described.of(now, part);
            T earlier = before.get(key);
            keep(
                    earlier == null
                            ? Difference.added(name, fresh)
                            : Difference.changed(name, described.of(old, earlier), fresh));
        });
        before.forEach((key, part) -> {
            if (!after.containsKey(key))
                keep(Difference.removed((key + "　" + label.apply(part)).strip(), described.of(old, part)));
        });
    }

    private void keep(Difference difference) {
        if (difference.kind() != Difference.Kind.CHANGED || !difference.lines().isEmpty()) found.add(difference);
    }

    private static Fields head(Questionnaire q) {
        return Fields.of(
                "title", q.title(),
                "headGuidance", String.join("\n", q.guidance()),
                "credits", String.join("\n", q.credits()));
    }

    private Fields section(Questionnaire q, Section s) {
        return Fields.of(
                "sectionLabel", s.label(),
                "sectionGuidance", String.join("\n", s.guidance()),
                "when", words(q, s.when()),
                "repeat", s.repeat());
    }

    private Fields question(Questionnaire q, Question question) {
        var asking = question.asking();
        return Fields.of(
                "section",
                Edits.sectionOf(q, question.code()).map(Section::label).orElse(""),
                "label",
                question.label(),
                "text",
                question.text(),
                "guidance",
                String.join("\n", question.guidance()),
                "kind",
                question.kind().label(),
                "options",
                question.options().stream()
                        .map(o -> o.code() + "：" + o.label()
                                + (o.isOther() ? Messages.get("survey.design.mark.OTHER") : "")
                                + (o.isExclusive() ? Messages.get("survey.design.mark.EXCLUSIVE") : ""))
                        .collect(Collectors.joining("\n")),
                "unit",
                question.unit(),
                "least",
                asking.least(),
                "most",
                asking.most(),
                "required",
                asking.required() ? Messages.get("survey.design.required") : "",
                "when",
                words(q, asking.when()),
                "optionsFrom",
                asking.optionsFrom(),
                "grid",
                asking.grid(),
                "publicity",
                asking.publicity().label(),
                "mark",
                asking.mark());
    }

    private static Fields check(Questionnaire q, Check check) {
        return Fields.of(
                "checkFormula", words(q, check.formula()),
                "severity", Messages.get("survey.design.severity." + check.severity()),
                "message", check.message());
    }

    private static Fields aim(Aim aim) {
        return Fields.of("aimQuestions", String.join("、", aim.questions()));
    }

    private static String words(Questionnaire q, String formula) {
        return ConditionWords.of(q, formula).orElse(formula);
    }

    /** The fewest questions whose moving explains another order. */
    private void order() {
        List<String> before = common(old, now);
        List<String> after = common(now, old);
        if (before.equals(after)) return;
        Set<String> kept = rising(after.stream().map(before::indexOf).toList(), after);
        List<String> moved = after.stream().filter(c -> !kept.contains(c)).toList();
        found.add(new Difference(
                Difference.Kind.CHANGED,
                Messages.get("survey.design.difference.order"),
                moved.stream()
                        .map(c -> new Difference.Line(c, behind(before, c), behind(after, c)))
                        .toList()));
    }

    private static List<String> common(Questionnaire one, Questionnaire other) {
        return one.questions().stream()
                .map(Question::code)
                .filter(c -> other.question(c).isPresent())
                .toList();
    }

    private static String behind(List<String> order, String code) {
        int at = order.indexOf(code);
        return at == 0
                ? Messages.get("survey.design.difference.first")
                : Messages.get("survey.design.difference.behind", order.get(at - 1));
    }

    /** The codes at a longest rising run of places. */
    private static Set<String> rising(List<Integer> places, List<String> codes) {
        int[] length = new int[places.size()];
        int[] from = new int[places.size()];
        int best = 0;
        for (int at = 0; at < places.size(); at++) {
            length[at] = 1;
            from[at] = -1;
            for (int earlier = 0; earlier < at; earlier++)
                if (places.get(earlier) < places.get(at) && length[earlier] + 1 > length[at]) {
                    length[at] = length[earlier] + 1;
                    from[at] = earlier;
                }
            if (length[at] > length[best]) best = at;
        }
        Set<String> kept = new HashSet<>();
        for (int at = best; at >= 0; at = from[at]) kept.add(codes.get(at));
        return kept;
    }
}
