package jp.kizahashi.process.flow.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.report.Document.Paper;
import jp.kizahashi.process.bpmn.table.FlowRow;
import jp.kizahashi.process.bpmn.table.FlowTable;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.flow.FlowVersion;
import org.jspecify.annotations.Nullable;

/**
 * 聞き取り票: the questions of a hearing on A4, about the whole flow and about each step, with lines to write on and the
 * notes that are still open.
 */
final class HearingSheet {
    private static final String ROOM = "　".repeat(32);

    /** More steps than anybody is asked about in one hearing. */
    static final int MOST_STEPS = 200;

    private final List<FlowNote> open;
    private final Document.Builder paper;

    private HearingSheet(Document.Builder paper, List<FlowNote> notes) {
        this.paper = paper;
        this.open = notes.stream().filter(n -> !n.settled()).toList();
    }

    /**
     * The sheet as a document.
     *
     * @param work the name of the work the flow belongs to
     * @param notes every note of the flow
     */
    static Document of(Flow flow, String work, FlowVersion version, FlowTable.Reading reading, List<FlowNote> notes) {
        String number = Messages.get("process.flow.numberOf", String.valueOf(version.number()));
        String title = words("title", flow.name());
        Document.Builder paper = Document.titled(title)
                .paper(Paper.A4_PORTRAIT)
                .office(words("head", flow.kind().label(), work, number))
                .version(number)
                .summary(title);
        HearingSheet sheet = new HearingSheet(paper, notes);
        paper.paragraph(words("lead"));
        paper.keyValues(words("day"), ROOM, words("asked"), ROOM, words("asking"), ROOM);
        sheet.whole();
        sheet.steps(reading);
        return paper.build();
    }

    private void whole() {
        paper.heading(words("whole"));
        for (Topic topic : Topic.values()) if (topic != Topic.NOTE) question(topic, 2);
        notes("");
    }

    private void steps(FlowTable.Reading reading) {
        List<FlowRow> rows = reading.table().rows();
        if (rows.isEmpty()) return;
        paper.heading(words("steps"));
        if (rows.size() > MOST_STEPS)
            paper.paragraph(words("most", String.valueOf(rows.size()), String.valueOf(MOST_STEPS)));
        Map<String, String> ids = reading.ids();
        rows.stream().limit(MOST_STEPS).forEach(row -> step(row, ids.get(row.number())));
    }

    private void step(FlowRow row, @Nullable String element) {
        paper.subheading(row.number() + "　" + row.work());
        List<String> known = new ArrayList<>();
        add(known, "owner", row.owner());
        add(known, "papers", String.join("、", row.papers()));
        add(known, "systems", String.join("、", row.systems()));
        add(known, "minutes", row.figures().minutes().map(String::valueOf).orElse(""));
        paper.paragraph(String.join("　", known));
        for (Topic topic : Topic.values()) if (topic.isOfStep()) question(topic, 1);
        if (element != null) notes(element);
    }

    private static void add(List<String> known, String column, String value) {
        String label = Messages.get("process.flow.column." + column);
        known.add(words("known", label, value.isEmpty() ? "―" : value));
    }

    private void question(Topic topic, int lines) {
        paper.question(words("question", topic.label()), lines);
    }

    /** What was said before and waits for an answer. */
    private void notes(String element) {
        List<String> said = open.stream()
                .filter(n -> n.element().equals(element))
                .map(n -> words("note", n.topic().label(), n.body().replaceAll("\\s+", " ")))
                .collect(Collectors.toList());
        if (said.isEmpty()) return;
        paper.paragraph(words("open"));
        paper.bullets(said);
    }

    private static String words(String key, String... arguments) {
        return Messages.get("process.flow.hearing." + key, (Object[]) arguments);
    }
}
