package jp.kizahashi.survey.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.report.Document.Paper;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Dates;

/**
 * The letters that ask for answers: 依頼 and 再依頼. A town sends them by its own ways; the product only writes them.
 *
 * @param office the section that asks, with the town's name
 * @param contact the facilitator's name
 * @param day the date of the letters
 */
record RequestTexts(Assessment assessment, String office, String contact, LocalDate day) {

    /** Which letter. */
    enum Kind {
        /** 依頼. */
        REQUEST("request"),
        /** 再依頼, to those who have not finished. */
        REMINDER("reminder");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    /** One numbered point below 記. */
    record Point(String name, String value) {}

    /** Such as 「令和8年度 組織の自己診断への回答について（依頼）」. */
    String subject(Kind kind) {
        return Messages.get("survey.request.subject." + kind.key, assessment.title());
    }

    /** The whole letter as text to copy. */
    String text(Kind kind) {
        List<String> lines = new ArrayList<>(List.of(
                Wareki.format(day),
                Messages.get("survey.request.to"),
                office,
                "",
                Messages.get("survey.request.subjectLine", subject(kind)),
                ""));
        paragraphs(kind).forEach(p -> lines.add("　" + p));
        lines.addAll(List.of("", Messages.get("survey.request.below"), ""));
        List<Point> points = points();
        for (int i = 0; i < points.size(); i++)
            lines.add(Messages.get(
                    "survey.request.point",
                    i + 1,
                    points.get(i).name(),
                    points.get(i).value()));
        return String.join("\n", lines);
    }

    /** The same letter for Word. */
    Document document(Kind kind) {
        Document.Builder paper = Document.titled(subject(kind))
                .paper(Paper.A4_PORTRAIT)
                .office(office)
                .date(Wareki.format(day))
                .paragraph(Messages.get("survey.request.to"));
        paragraphs(kind).forEach(paper::paragraph);
        paper.subheading(Messages.get("survey.request.below"));
        return paper.keyValues(points().stream()
                        .flatMap(p -> List.of(p.name(), p.value()).stream())
                        .toArray(String[]::new))
                .build();
    }

    private List<String> paragraphs(Kind kind) {
        return List.of(
                Messages.get("survey.request.opening." + kind.key, due()), Messages.get("survey.request.purpose"));
    }

    private List<Point> points() {
        return List.of(
                point("subject", subjectMatter()),
                point("due", due()),
                point("how", Messages.get("survey.request.how")),
                point("seen", Messages.get("survey.request.seen", contact)),
                point("contact", Messages.get("survey.request.contact", office, contact)));
    }

    private String subjectMatter() {
        return Messages.get(
                "survey.request.matter",
                assessment.title(),
                Wareki.format(assessment.asOf()),
                assessment.instrument().statements().size());
    }

    private String due() {
        Instant due = assessment.dueAt();
        return new Dates().time(due);
    }

    private static Point point(String key, String value) {
        return new Point(Messages.get("survey.request.point." + key), value);
    }
}
