package jp.kizahashi.survey.design.own.preview;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.form.ConditionWords;

/** 紙の調査票: every section with its questions, conditions in words, room to write. */
final class PaperQuestionnaire {
    private static final String LINE = "＿".repeat(34);

    private final Questionnaire questionnaire;
    private final Document.Builder paper;

    private PaperQuestionnaire(Questionnaire questionnaire, String version) {
        this.questionnaire = questionnaire;
        this.paper = Document.titled(questionnaire.title()).version(version).paper(Document.Paper.A4_PORTRAIT);
    }

    /** The questionnaire as a document; the version stands at its head. */
    static Document of(Questionnaire questionnaire, String version) {
        return new PaperQuestionnaire(questionnaire, version).written();
    }

    private Document written() {
        if (!questionnaire.guidance().isEmpty()) paper.bullets(questionnaire.guidance());
        for (Section section : questionnaire.sections()) section(section);
        questionnaire.credits().forEach(paper::paragraph);
        return paper.build();
    }

    private void section(Section section) {
        paper.heading(section.label());
        said(section.when(), "forSection");
        if (!section.repeat().isEmpty()) paper.paragraph(words("each", name(section.repeat())));
        if (!section.guidance().isEmpty()) paper.bullets(section.guidance());
        String grid = "";
        for (Question question : section.questions()) {
            String own = question.asking().grid();
            if (!own.isEmpty() && !own.equals(grid)) paper.paragraph(words("grid", own));
            grid = own;
            question(question);
        }
    }

    private void question(Question question) {
        paper.subheading(question.code() + "　" + question.label() + marks(question));
        said(question.asking().when(), "forQuestion");
        if (!question.text().equals(question.label())) paper.paragraph(question.text());
        if (!question.guidance().isEmpty()) paper.bullets(question.guidance());
        if (!question.asking().optionsFrom().isEmpty())
            paper.paragraph(words("from", name(question.asking().optionsFrom())));
        if (question.kind().hasOptions()) paper.bullets(options(question));
        else for (String line : room(question)) paper.paragraph(line);
    }

    private String marks(Question question) {
        List<String> marks = new ArrayList<>(List.of(kind(question.kind())));
        if (question.asking().required()) marks.add(Messages.get("survey.design.required"));
        if (!question.asking().mark().isEmpty()) marks.add(question.asking().mark());
        return words("marks", String.join("、", marks));
    }

    /** What a pen does: one number ringed, or all that apply. */
    private static String kind(QuestionKind kind) {
        if (kind.takesOne()) return words("one");
        return kind == QuestionKind.MULTIPLE ? words("many") : kind.label();
    }

    /** On paper the numbers of the options are ringed. */
    private static List<String> options(Question question) {
        return question.options().stream()
                .map(o -> o.code() + "　" + o.label() + words(o))
                .toList();
    }

    private static String words(Option option) {
        if (option.isOther()) return words("other");
        return option.isExclusive() ? words("alone") : "";
    }

    private static List<String> room(Question question) {
        return switch (question.kind()) {
            case DATE -> List.of(words("date"));
            case YEAR_MONTH -> List.of(words("month"));
            case LONG_TEXT -> List.of(LINE, LINE, LINE);
            case SHORT_TEXT -> List.of(LINE);
            case FILE -> List.of(words("file"));
            default -> List.of("＿".repeat(12) + " " + question.unit() + bounds(question));
        };
    }

    private static String bounds(Question question) {
        String least = question.asking().least();
        String most = question.asking().most();
        return least.isEmpty() && most.isEmpty() ? "" : words("bounds", least, most);
    }

    private void said(String formula, String key) {
        if (formula.isEmpty()) return;
        paper.paragraph(words(key, ConditionWords.of(questionnaire, formula).orElse(formula)));
    }

    private String name(String code) {
        return questionnaire
                .question(code)
                .map(q -> q.label() + "（" + code + "）")
                .orElse(code);
    }

    private static String words(String key, String... arguments) {
        return Messages.get("survey.paper." + key, (Object[]) arguments);
    }
}
