package jp.kizahashi.survey.design.own.draft;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.web.Blocks.Option;
import jp.kizahashi.survey.design.Publicity;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.own.OwnQuestionnaires;
import jp.kizahashi.survey.design.rule.Finding;
import jp.kizahashi.survey.design.rule.Finding.Part;
import jp.kizahashi.survey.design.rule.QuestionnaireRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the page of one question shows beside its form. */
@Component
@Transactional(readOnly = true)
class QuestionPages {
    private final DraftPages pages;
    private final OwnQuestionnaires own;

    QuestionPages(DraftPages pages, OwnQuestionnaires own) {
        this.pages = pages;
        this.own = own;
    }

    void form(long id, @Nullable String code, Model model) {
        String here = code == null
                ? Messages.get("survey.design.question.new")
                : code
                        + own.draft(id)
                                .content()
                                .question(code)
                                .map(q -> "　" + q.label())
                                .orElse("");
        Questionnaire now = pages.frame(id, "", here, model).content();
        model.addAttribute("code", code);
        model.addAttribute("here", here);
        model.addAttribute("words", words(now, code));
        model.addAttribute("findings", findings(id, now, code));
        model.addAttribute("kinds", options(QuestionKind.values()));
        model.addAttribute(
                "publicities",
                Arrays.stream(Publicity.values())
                        .map(p -> new Option(p.name(), p.label()))
                        .toList());
        model.addAttribute(
                "sections",
                now.sections().stream().map(s -> new Option(s.id(), s.label())).toList());
        model.addAttribute("sources", sources(now, code));
        model.addAttribute(
                "served",
                now.aims().stream()
                        .filter(a -> code != null && a.questions().contains(code))
                        .toList());
    }

    private static String words(Questionnaire now, @Nullable String code) {
        return code == null
                ? ""
                : now.question(code)
                        .map(q -> DraftPages.words(now, q.asking().when()))
                        .orElse("");
    }

    private List<Finding> findings(long id, Questionnaire now, @Nullable String code) {
        if (code == null) return List.of();
        return Stream.concat(QuestionnaireRules.of(now).stream(), own.comparability(id).stream())
                .filter(f -> f.isAt(Part.QUESTION, code))
                .toList();
    }

    private static List<Option> options(QuestionKind... kinds) {
        return Arrays.stream(kinds).map(k -> new Option(k.name(), k.label())).toList();
    }

    /** The 複数回答 questions before this one. */
    private static List<Option> sources(Questionnaire now, @Nullable String code) {
        return now.questions().stream()
                .takeWhile(q -> !q.code().equals(code))
                .filter(q -> q.kind() == QuestionKind.MULTIPLE)
                .map(QuestionPages::named)
                .toList();
    }

    static Option named(Question question) {
        return new Option(question.code(), question.code() + "　" + question.label());
    }
}
