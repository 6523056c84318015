package jp.kizahashi.survey.answer.page;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.Consents;
import jp.kizahashi.survey.answer.Finding;
import jp.kizahashi.survey.answer.Inspection;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.draft.Contacts;
import jp.kizahashi.survey.answer.draft.Desks;
import jp.kizahashi.survey.answer.draft.Draft;
import jp.kizahashi.survey.answer.draft.DraftStatus;
import jp.kizahashi.survey.answer.draft.Drafts;
import jp.kizahashi.survey.answer.draft.EarlierAnswers;
import jp.kizahashi.survey.answer.draft.Part;
import jp.kizahashi.survey.answer.draft.PartStatus;
import jp.kizahashi.survey.answer.draft.Parts;
import jp.kizahashi.survey.answer.draft.Readiness;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.form.Form;
import jp.kizahashi.survey.query.Queries;
import jp.kizahashi.survey.wave.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of a reply show. */
@Component
@Transactional
public class ReplyPages {
    private final Drafts drafts;
    private final Parts parts;
    private final EarlierAnswers earlier;
    private final Aftermath aftermath;
    private final People people;
    private final InstantSource clock;

    /** What goes with a reply: editions, who may read them, doubts, who is asked, what stands in the way. */
    @Component
    record Aftermath(
            Submissions submissions,
            Consents consents,
            Queries queries,
            Contacts contacts,
            Readiness readiness,
            Desks desks) {}

    ReplyPages(
            Drafts drafts,
            Parts parts,
            EarlierAnswers earlier,
            Aftermath aftermath,
            People people,
            InstantSource clock) {
        this.drafts = drafts;
        this.parts = parts;
        this.earlier = earlier;
        this.aftermath = aftermath;
        this.people = people;
        this.clock = clock;
    }

    /** The first page. */
    public ReplyView overview(Answering who, Place place) {
        long invitation = who.invitation().id();
        Draft draft = drafts.of(who);
        Inspection inspection = aftermath.readiness().of(who, draft);
        Map<String, Part> held = parts.of(draft);
        List<ReplyView.Line> lines = inspection.form().sections().stream()
                .map(s -> line(who, draft, s, inspection.form().asked(s), held.get(Form.stem(s.id()))))
                .toList();
        List<Submission> editions = aftermath.submissions().editions(invitation);
        return new ReplyView(
                place,
                who,
                draft.status(),
                lines,
                editions,
                aftermath.consents().of(invitation),
                editions.stream()
                        .findFirst()
                        .flatMap(newest -> aftermath.queries().returns(invitation).stream()
                                .filter(r -> r.number() == newest.number())
                                .findFirst()),
                aftermath.queries().of(invitation),
                aftermath.contacts().of(invitation),
                inspection,
                steps(who, place, draft, lines, editions),
                deskSteps(who, draft));
    }

    private ReplyView.Steps steps(
            Answering who, Place place, Draft draft, List<ReplyView.Line> lines, List<Submission> editions) {
        boolean takes = drafts.takes(who, draft);
        boolean office = takes && who.office() && !who.inhouse();
        return new ReplyView.Steps(
                takes && lines.stream().anyMatch(ReplyView.Line::mine),
                office,
                drafts.mayCorrect(who, draft),
                takes && who.corrects() && !editions.isEmpty(),
                office && place.town(),
                takes && editions.isEmpty() && who.invitation().effectiveDueAt().isBefore(clock.instant()));
    }

    private Optional<ReplyView.DeskSteps> deskSteps(Answering who, Draft draft) {
        Desk desk = who.invitation().desk();
        Long person = who.personId();
        if (desk == null || person == null) return Optional.empty();
        PartStatus status = aftermath.desks().status(draft);
        boolean takes = drafts.takes(who, draft);
        return Optional.of(new ReplyView.DeskSteps(
                status,
                takes && status == PartStatus.FILLING && desk.fillerId() == person,
                takes && status == PartStatus.CHECKING && desk.headId() == person));
    }

    private ReplyView.Line line(
            Answering who, Draft draft, Section section, List<Question> asked, @Nullable Part part) {
        return new ReplyView.Line(
                section,
                draft.answered(asked),
                asked.size(),
                Optional.ofNullable(part).map(p -> view(who, p)),
                Parts.mayFill(who, part));
    }

    /** One section to answer. Refused (SVY-082) when there is none, (SVY-055) when it is another's. */
    public SectionView section(Answering who, Place place, String id, Map<String, SectionPosts.Fault> faults) {
        Draft draft = drafts.of(who);
        Inspection inspection = aftermath.readiness().of(who, draft);
        Form form = inspection.form();
        Section section = section(form, id);
        Part part = parts.of(draft).get(Form.stem(id));
        if (!who.office() && !concerns(who, part)) throw new Refused(SurveyProblem.PART_NOT_YOURS);
        String closed = closed(who, draft, part);
        Optional<EarlierAnswers.Earlier> before = earlier.of(who);
        List<QuestionView> questions = questions(draft, form, section, before, closed != null, faults);
        return new SectionView(
                place,
                who.wave(),
                section,
                form.sections().indexOf(section) + 1,
                form.sections().size(),
                form.sections().stream().mapToInt(s -> s.questions().size()).sum(),
                questions,
                draft.answered(form.asked(section)),
                questions.stream()
                        .filter(q -> q.asked() && q.given().isEmpty())
                        .map(QuestionView::number)
                        .findFirst()
                        .orElse(null),
                closed,
                Optional.ofNullable(part).map(p -> view(who, p)),
                inspection.findings().stream()
                        .filter(f -> f.section().equals(id) && f.kind() != Finding.Kind.OPEN)
                        .toList(),
                before);
    }

    private static List<QuestionView> questions(
            Draft draft,
            Form form,
            Section section,
            Optional<EarlierAnswers.Earlier> before,
            boolean closed,
            Map<String, SectionPosts.Fault> faults) {
        List<QuestionView> questions = new ArrayList<>();
        int number = firstNumber(form, section);
        for (Question question : section.questions()) {
            QuestionView view = QuestionView.of(
                    question,
                    number++,
                    draft.kept(question.code()),
                    before.flatMap(b -> QuestionView.Earlier.of(b, question)),
                    closed,
                    form);
            SectionPosts.Fault fault = faults.get(question.code());
            questions.add(fault == null ? view : view.faulty(fault.typed(), fault.sentence()));
        }
        return questions;
    }

    /** Where to go after a section was posted whole: the answers may have opened or closed the sections behind it. */
    public String after(Answering who, Place place, String id, @Nullable String then) {
        if ("overview".equals(then)) return place.base() + overviewPath(place);
        if (!"next".equals(then)) return place.base() + "/sections/" + id;
        Draft draft = drafts.of(who);
        Map<String, Part> held = parts.of(draft);
        List<Section> sections = draft.form(who.wave().questionnaire()).sections();
        return sections.stream()
                .dropWhile(s -> !s.id().equals(id))
                .skip(1)
                .filter(s -> Parts.mayFill(who, held.get(Form.stem(s.id()))))
                .findFirst()
                .map(s -> place.base() + "/sections/" + s.id())
                .orElse(place.base() + overviewPath(place));
    }

    private static String overviewPath(Place place) {
        return place.town() ? "" : "/form";
    }

    private static @Nullable String closed(Answering who, Draft draft, @Nullable Part part) {
        if (draft.status() == DraftStatus.SUBMITTED) return Messages.get("survey.section.closed.SUBMITTED");
        if (!who.waveIsOpen() && draft.sheet().size() == 0) return Messages.get("survey.section.closed.WAVE");
        if (Parts.mayFill(who, part)) return null;
        return Messages.get(
                "survey.section.closed.part",
                Objects.requireNonNull(part).status().label());
    }

    static boolean concerns(Answering who, @Nullable Part part) {
        Long person = who.personId();
        return part != null && person != null && (part.fillerId() == person || part.headId() == person);
    }

    private PartView view(Answering who, Part part) {
        Map<Long, String> names = people.names(List.of(part.fillerId(), part.headId()));
        Long person = who.personId();
        return new PartView(
                part,
                people.department(part.departmentId()).map(Department::name).orElse(""),
                names.getOrDefault(part.fillerId(), ""),
                names.getOrDefault(part.headId(), ""),
                person != null && part.fillerId() == person,
                person != null && part.headId() == person,
                parts.history(part));
    }

    private static int firstNumber(Form form, Section section) {
        int number = 1;
        for (Section s : form.sections()) {
            if (s.equals(section)) return number;
            number += s.questions().size();
        }
        return number;
    }

    private static Section section(Form form, String id) {
        return form.section(id).orElseThrow(() -> new Refused(SurveyProblem.SECTION_UNKNOWN));
    }
}
