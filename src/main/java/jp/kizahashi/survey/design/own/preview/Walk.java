package jp.kizahashi.survey.design.own.preview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.AttachedFile;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.EntryText;
import jp.kizahashi.survey.answer.Inspection;
import jp.kizahashi.survey.answer.page.QuestionView;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.form.Form;
import jp.kizahashi.survey.design.formula.Given;
import org.springframework.util.MultiValueMap;

/**
 * A questionnaire walked through as a respondent would. All that was answered travels in the page's own form; nothing is
 * stored.
 *
 * @param at id of the section that is open; empty at the end
 * @param faults what cannot be taken, by code
 * @param changed whether the last answers put other questions into the open section
 */
public record Walk(
        Questionnaire questionnaire, AnswerSheet sheet, String at, Map<String, String> faults, boolean changed) {
    /** Where the respondent goes. */
    enum Step {
        STAY,
        BACK,
        NEXT
    }

    /** The first section, nothing answered. */
    static Walk begin(Questionnaire questionnaire) {
        List<Section> sections = Form.of(questionnaire, Given.NOTHING).sections();
        String first = sections.isEmpty() ? "" : sections.getFirst().id();
        return new Walk(questionnaire, new AnswerSheet(Map.of()), first, Map.of(), false);
    }

    /**
     * Takes what the page of a section sent, and goes on.
     *
     * @param fields the values by question code, with {@code <code>.other} for the words of その他
     */
    static Walk on(
            Questionnaire questionnaire,
            AnswerSheet sheet,
            String at,
            Step step,
            MultiValueMap<String, String> fields) {
        Form before = Form.of(questionnaire, sheet.given());
        Map<String, Entry> entries = new TreeMap<>(sheet.entries());
        Map<String, String> faults = new HashMap<>();
        for (Question question : before.section(at).map(Section::questions).orElse(List.of()))
            take(question, fields, entries, faults);
        AnswerSheet now = new AnswerSheet(entries);
        Form after = Form.of(questionnaire, now.given());
        faults.keySet().removeIf(code -> !after.asks(code));
        boolean changed = !asked(before, at).equals(asked(after, at));
        boolean stays = step == Step.STAY || (step == Step.NEXT && (changed || !faults.isEmpty()));
        return new Walk(questionnaire, now, stays ? at : beside(after, at, step), faults, changed);
    }

    private static void take(
            Question question,
            MultiValueMap<String, String> fields,
            Map<String, Entry> entries,
            Map<String, String> faults) {
        List<String> posted = fields.getOrDefault(question.code(), List.of()).stream()
                .filter(v -> !v.isBlank())
                .toList();
        if (question.kind() == QuestionKind.FILE) posted = files(question, fields, entries, posted);
        String words = Objects.requireNonNullElse(fields.getFirst(question.code() + Form.OTHER), "");
        EntryText.Reading reading = EntryText.read(question, posted, words);
        reading.fault().ifPresent(f -> faults.put(question.code(), f));
        if (reading.fault().isPresent()) return;
        reading.entry().ifPresentOrElse(e -> entries.put(question.code(), e), () -> entries.remove(question.code()));
    }

    /** A form that is not sent in parts tells the names of chosen files and nothing of what is in them. */
    private static List<String> files(
            Question question, MultiValueMap<String, String> fields, Map<String, Entry> entries, List<String> posted) {
        Entry before = entries.get(question.code());
        List<AttachedFile> there = before == null ? List.of() : AttachedFile.of(before.values());
        List<String> now = new ArrayList<>();
        for (String one : posted)
            there.stream()
                    .filter(f -> Long.toString(f.id()).equals(one))
                    .findFirst()
                    .ifPresentOrElse(f -> now.add(f.value()), () -> now.add(one));
        long id = there.stream().mapToLong(AttachedFile::id).max().orElse(0);
        for (String name : fields.getOrDefault("file." + question.code(), List.of()))
            if (!name.isBlank()) now.add(new AttachedFile(++id, "0".repeat(64), 0, name.strip()).value());
        boolean alone = now.stream().anyMatch(EntryText::isState) && now.size() > 1;
        return alone ? now.stream().filter(v -> !EntryText.isState(v)).toList() : now;
    }

    private static List<String> asked(Form form, String section) {
        return form.section(section)
                .map(s -> form.asked(s).stream().map(Question::code).toList())
                .orElse(List.of());
    }

    private static String beside(Form form, String at, Step step) {
        List<String> ids = form.sections().stream().map(Section::id).toList();
        if (at.isEmpty()) return step == Step.BACK && !ids.isEmpty() ? ids.getLast() : "";
        int place = ids.indexOf(at) + (step == Step.BACK ? -1 : 1);
        return place < 0 ? at : place >= ids.size() ? "" : ids.get(place);
    }

    /** The questionnaire under what was answered. */
    public Form form() {
        return Form.of(questionnaire, sheet.given());
    }

    /** The open section; empty at the end. */
    public Optional<Section> section() {
        return form().section(at);
    }

    /** Its questions as the answering pages show them. */
    public List<QuestionView> rows() {
        Form form = form();
        List<QuestionView> rows = new ArrayList<>();
        int number = 0;
        for (Question question : section().map(Section::questions).orElse(List.of()))
            rows.add(row(form, question, form.asks(question.code()) ? ++number : 0));
        return rows;
    }

    private QuestionView row(Form form, Question question, int number) {
        Optional<Entry> entry = sheet.entry(question.code());
        return new QuestionView(
                question,
                number,
                entry.map(Walk::posted).orElse(List.of()),
                entry.map(Entry::words).orElse(""),
                0,
                null,
                faults.get(question.code()),
                false,
                form.asks(question.code()),
                form.offered(question));
    }

    private static List<String> posted(Entry entry) {
        return entry.state() == Entry.State.ANSWERED ? entry.values() : List.of(EntryText.word(entry.state()));
    }

    /** How many questions are put under what was answered. */
    public int asked() {
        return form().asked().size();
    }

    /** How many of them were answered. */
    public long answered() {
        return form().asked().stream()
                .filter(q -> sheet.entry(q.code()).isPresent())
                .count();
    }

    /** What handing in would say. */
    public Inspection inspection() {
        return Inspection.of(questionnaire, sheet, Given.NOTHING);
    }
}
