package jp.kizahashi.survey.person.reply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.EntryText;
import jp.kizahashi.survey.answer.Inspection;
import jp.kizahashi.survey.answer.draft.Drafts.Given;
import jp.kizahashi.survey.answer.page.Place;
import jp.kizahashi.survey.answer.page.QuestionView;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.form.Form;
import jp.kizahashi.survey.person.PersonReplies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Shows and takes the sections of a person's questionnaire. */
@Component
@Transactional
class PersonSheets {
    static final Place PLACE = new Place("/persons", false);

    private final PersonReplies replies;

    PersonSheets(PersonReplies replies) {
        this.replies = replies;
    }

    /** What was typed and cannot be taken, with the sentence that says why. */
    record Fault(Given typed, String sentence) {}

    /** The first page: how many questions of each section that is put have an entry. */
    @Transactional(readOnly = true)
    public List<PersonCheck.Part> overview(Holder holder) {
        return check(holder).parts();
    }

    /** One section. Refused (SVY-082) when it is not put. */
    @Transactional(readOnly = true)
    public PersonSection section(Holder holder, String id, Map<String, Fault> faults) {
        AnswerSheet sheet = replies.draft(holder.person());
        Form form = Form.of(questionnaire(holder), sheet.given());
        Section section = form.section(id).orElseThrow(() -> new Refused(SurveyProblem.SECTION_UNKNOWN));
        List<Section> sections = form.sections();
        int at = sections.indexOf(section);
        int number = 1;
        for (Section before : sections.subList(0, at))
            number += before.questions().size();
        List<QuestionView> questions = new ArrayList<>();
        for (Question question : section.questions())
            questions.add(view(question, number++, sheet, form, faults.get(question.code())));
        List<QuestionView> open =
                questions.stream().filter(q -> q.asked() && q.given().isEmpty()).toList();
        int asked = (int) questions.stream().filter(QuestionView::asked).count();
        return new PersonSection(
                PLACE,
                holder.wave(),
                section,
                at + 1,
                sections.size(),
                sections.stream().mapToInt(s -> s.questions().size()).sum(),
                at == 0 ? null : sections.get(at - 1).id(),
                questions,
                asked - open.size(),
                open.isEmpty() ? null : open.getFirst().number());
    }

    private static QuestionView view(
            Question question, int number, AnswerSheet sheet, Form form, @Nullable Fault fault) {
        Optional<Entry> entry = sheet.entry(question.code());
        List<String> given = fault != null
                ? fault.typed().values()
                : entry.map(e -> e.state() == Entry.State.ANSWERED ? e.values() : List.of(EntryText.word(e.state())))
                        .orElse(List.of());
        String words =
                fault != null ? fault.typed().words() : entry.map(Entry::words).orElse("");
        return new QuestionView(
                question,
                number,
                given,
                words,
                0,
                null,
                fault == null ? null : fault.sentence(),
                false,
                form.asks(question.code()),
                form.offered(question));
    }

    /** One answer as the script sends it; tells which questions are put now and what they offer. */
    public Map<String, Object> one(Holder holder, String code, Given given) {
        Questionnaire questionnaire = questionnaire(holder);
        Form before = Form.of(questionnaire, replies.draft(holder.person()).given());
        Question question = before.question(code).orElseThrow(() -> new Refused(SurveyProblem.SECTION_UNKNOWN));
        EntryText.Reading reading = EntryText.read(question, given.values(), given.words());
        reading.fault().ifPresent(sentence -> {
            throw new Refused(SurveyProblem.ENTRY_FAULTY, question.label(), sentence);
        });
        replies.keep(holder.person(), Map.of(code, reading.entry()));
        if (!questionnaire.branches()) return Map.of("version", "0");
        Form now = Form.of(questionnaire, replies.draft(holder.person()).given());
        Map<String, Set<String>> offered = new HashMap<>();
        for (Question asked : now.asked())
            if (!asked.asking().optionsFrom().isEmpty()) offered.put(asked.code(), now.offered(asked));
        return Map.of(
                "version",
                "0",
                "asked",
                now.asked().stream().map(Question::code).toList(),
                "offered",
                offered);
    }

    /** A whole section; what can be taken is kept, the rest is told. What is wrong in a question no longer put is not. */
    public Map<String, Fault> whole(Holder holder, String section, MultiValueMap<String, String> fields) {
        AnswerSheet sheet = replies.draft(holder.person());
        Form form = Form.of(questionnaire(holder), sheet.given());
        Map<String, Fault> faults = new HashMap<>();
        Map<String, Optional<Entry>> changes = new HashMap<>();
        for (Question question : form.section(section)
                .orElseThrow(() -> new Refused(SurveyProblem.SECTION_UNKNOWN))
                .questions()) {
            if (!fields.containsKey("seen." + question.code())) continue;
            Given given = given(question, fields);
            EntryText.Reading reading = EntryText.read(question, given.values(), given.words());
            if (reading.fault().isPresent())
                faults.put(question.code(), new Fault(given, reading.fault().get()));
            else if (!reading.entry().equals(sheet.entry(question.code())))
                changes.put(question.code(), reading.entry());
        }
        if (!changes.isEmpty()) replies.keep(holder.person(), changes);
        Form now = Form.of(questionnaire(holder), replies.draft(holder.person()).given());
        faults.keySet().removeIf(code -> !now.asks(code));
        return faults;
    }

    static Given given(Question question, MultiValueMap<String, String> fields) {
        if (question.code().equals(fields.getFirst("clear"))) return Given.of();
        List<String> posted = fields.getOrDefault(question.code(), List.of()).stream()
                .filter(v -> !v.isBlank())
                .toList();
        return new Given(posted, Objects.requireNonNullElse(fields.getFirst(question.code() + Form.OTHER), ""));
    }

    /** The section after this one as the answers now put them; empty at the end. */
    @Transactional(readOnly = true)
    public Optional<String> after(Holder holder, String section) {
        Form form =
                Form.of(questionnaire(holder), replies.draft(holder.person()).given());
        List<String> ids = form.sections().stream().map(Section::id).toList();
        int at = ids.indexOf(section);
        return at >= 0 && at + 1 < ids.size() ? Optional.of(ids.get(at + 1)) : Optional.empty();
    }

    /** Everything once more before it is handed in. */
    @Transactional(readOnly = true)
    public PersonCheck check(Holder holder) {
        AnswerSheet sheet = replies.draft(holder.person());
        Inspection inspection =
                Inspection.of(questionnaire(holder), sheet, jp.kizahashi.survey.design.formula.Given.NOTHING);
        List<PersonCheck.Part> parts = new ArrayList<>();
        int asked = 0;
        int answered = 0;
        for (Section section : inspection.form().sections()) {
            List<PersonCheck.Line> lines = new ArrayList<>();
            for (Question question : inspection.form().asked(section)) {
                Optional<Entry> entry = sheet.entry(question.code());
                asked++;
                if (entry.isPresent()) answered++;
                String shown = entry.map(e -> EntryText.shown(question, e)).orElse("");
                lines.add(new PersonCheck.Line(question.code(), question.label(), shown));
            }
            parts.add(new PersonCheck.Part(section.id(), section.label(), lines));
        }
        return new PersonCheck(holder.wave(), parts, inspection.findings(), answered, asked);
    }

    private static Questionnaire questionnaire(Holder holder) {
        return holder.wave().plan().questionnaire();
    }
}
