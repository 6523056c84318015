package jp.kizahashi.survey.answer.page;

import java.time.LocalDate;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.report.Document.Paper;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.AttachedFile;
import jp.kizahashi.survey.answer.EntryText;
import jp.kizahashi.survey.answer.Inspection;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.form.BrokenCheck;
import jp.kizahashi.survey.design.form.Form;

/** 回答の控え: every question with what was handed in, its receipt and digest. */
public record AnswerCopy(Answering who, Submission edition) {
    /** The copy of an edition. Refused (SVY-049) when it is not there. */
    public static AnswerCopy of(ReplyView page, int number) {
        Submission edition = page.editions().stream()
                .filter(e -> e.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refused(SurveyProblem.EDITION_UNKNOWN));
        return new AnswerCopy(page.who(), edition);
    }

    /** The file's name without its ending: 団体コード_様式番号_第1版. */
    public String fileName() {
        return text("file", who.invitation().code(), who.invitation().formNumber(), number());
    }

    public Document document() {
        LocalDate day = edition.at().atZone(Dates.TOKYO).toLocalDate();
        Document.Builder paper = Document.titled(text("title", who.wave().title()))
                .paper(Paper.A4_PORTRAIT)
                .office(who.invitation().name())
                .date(Wareki.format(day))
                .version(text("edition", number()))
                .keyValues(facts());
        Form form = form();
        for (Section section : form.sections()) paper.table(table(section.label(), form.asked(section)));
        if (!reasons().isEmpty()) paper.table(table(text("reasons"), reasons()));
        return paper.basis(List.of(text("digest", edition.sha256()), text("states")))
                .build();
    }

    private String[] facts() {
        return List.of(
                        text("wave"), who.wave().title(),
                        text("asOf"), new Dates().day(who.wave().asOf()),
                        text("body"),
                                who.invitation().name() + "（" + who.invitation().code() + "）",
                        text("form"), who.invitation().formNumber(),
                        text("receipt"), edition.receipt(),
                        text("at"), new Dates().time(edition.at()),
                        text("via"), edition.via().label(),
                        text("note"), edition.note().isEmpty() ? text("noNote") : edition.note())
                .toArray(String[]::new);
    }

    /** The sections as they were put, with the questions that were put; the page shows them. */
    public Form form() {
        return Form.of(questionnaire(), edition.sheet().given());
    }

    /** The reasons that were given for unusual answers, as questions. */
    public List<Question> reasons() {
        return questionnaire().checks().stream()
                .flatMap(c -> edition.sheet().entries().keySet().stream()
                        .filter(code -> Form.stem(code).equals(c.code()))
                        .map(code -> Inspection.reason(new BrokenCheck(c, code, List.of()))))
                .toList();
    }

    private Questionnaire questionnaire() {
        return who.wave().questionnaire();
    }

    private Table table(String label, List<Question> questions) {
        Table table = Table.of(
                        label,
                        Column.text(text("code")).weight(1),
                        Column.text(text("question")).weight(4),
                        Column.text(text("answer")).weight(4))
                .rowHeaders(1);
        for (Question question : questions)
            table = table.row(Cell.of(question.code()), Cell.of(question.label()), Cell.of(printed(question)));
        return table;
    }

    /** The files of a question; empty when it asks for none. */
    public List<AttachedFile> files(Question question) {
        if (question.kind() != QuestionKind.FILE) return List.of();
        return edition.sheet()
                .entry(question.code())
                .map(e -> AttachedFile.of(e.values()))
                .orElse(List.of());
    }

    /** The answer as a person reads it; 無回答 when there is none. */
    public String answer(Question question) {
        return edition.sheet()
                .entry(question.code())
                .map(e -> EntryText.shown(question, e))
                .orElse(text("none"));
    }

    /** On paper files are known by their SHA-256. */
    private String printed(Question question) {
        List<AttachedFile> files = files(question);
        return files.isEmpty()
                ? answer(question)
                : AttachedFile.traced(files.stream().map(AttachedFile::value).toList());
    }

    private String number() {
        return Integer.toString(edition.number());
    }

    private static String text(String key, Object... arguments) {
        return Messages.get("survey.copy." + key, arguments);
    }
}
