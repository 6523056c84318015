package jp.kizahashi.survey.study.exhibit;

import java.util.List;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.report.Document.Mark;
import jp.kizahashi.platform.report.Document.Paper;
import jp.kizahashi.survey.study.exhibit.StudyPart.Shown;

/**
 * Pages of a study as a paper: PDF, Word and Excel are written from this one description.
 *
 * @param parts which pages
 * @param date of printing, in words
 */
public record StudyPaper(Shown shown, List<StudyPart> parts, String date) {
    public Document document() {
        StudyStamp stamp = shown.stamp();
        Document.Builder paper = Document.titled(title())
                .paper(Paper.A4_PORTRAIT)
                .office(stamp.host())
                .date(date)
                .version(stamp.edition())
                .summary(StudyWords.word("paper.summary", stamp.title()))
                .mark(Mark.HANDLE_WITH_CARE);
        paper.keyValues(StudyWords.word("wave"), stamp.wave(), StudyWords.word("outcomes"), stamp.outcomes());
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) paper.newPage();
            StudyPart part = parts.get(i);
            paper.heading(part.label()).paragraph(part.lead());
            part.exhibits(shown).forEach(e -> e.write(paper));
        }
        return paper.basis(stamp.basis()).build();
    }

    /** The study's name, with the page's when there is one only. */
    public String title() {
        String name = shown.stamp().title();
        return parts.size() == 1 ? name + "　" + parts.getFirst().label() : name;
    }
}
