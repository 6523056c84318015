package jp.kizahashi.survey.inhouse;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Post;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.web.Blocks.Option;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.answer.draft.Desks;
import jp.kizahashi.survey.answer.draft.Draft;
import jp.kizahashi.survey.answer.draft.Drafts;
import jp.kizahashi.survey.answer.draft.PartStatus;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.own.VersionApprovals;
import jp.kizahashi.survey.inhouse.InhouseBoard.Line;
import jp.kizahashi.survey.query.Queries;
import jp.kizahashi.survey.wave.Desk;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.WaveStatus;
import jp.kizahashi.survey.wave.Waves;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** Gathers what the pages of 庁内照会 show. */
@Component
@Transactional(readOnly = true)
class InhousePages {
    private final Asked asked;
    private final Replies replies;
    private final InhouseChoices choices;
    private final VersionApprovals versions;
    private final People people;
    private final InstantSource clock;

    /** Who was asked what. */
    @Component
    record Asked(Waves waves, Invitations invitations) {}

    /** What came of it. */
    @Component
    record Replies(Submissions submissions, Drafts drafts, Desks desks, Queries queries) {}

    InhousePages(
            Asked asked,
            Replies replies,
            InhouseChoices choices,
            VersionApprovals versions,
            People people,
            InstantSource clock) {
        this.asked = asked;
        this.replies = replies;
        this.choices = choices;
        this.versions = versions;
        this.people = people;
        this.clock = clock;
    }

    /** Every 庁内照会 of the town, newest first. */
    List<InhouseBoard> all(Actor actor) {
        return asked.waves().inhouse(actor.organisationId()).stream()
                .map(this::board)
                .toList();
    }

    /** All that a section handed in, newest first. */
    List<Submission> editions(Invitation section) {
        return replies.submissions().editions(section.id());
    }

    InhouseBoard board(Wave wave) {
        Map<Long, Submission> editions = replies.submissions().inForce(wave.id());
        List<Invitation> invitations = asked.invitations().of(wave.id());
        Map<Long, String> names = people.names(invitations.stream()
                .map(i -> Objects.requireNonNull(i.desk()))
                .flatMap(d -> Stream.of(d.fillerId(), d.headId()))
                .distinct()
                .toList());
        return new InhouseBoard(
                wave,
                invitations.stream()
                        .map(i -> line(i, Optional.ofNullable(editions.get(i.id())), names))
                        .toList());
    }

    private Line line(Invitation invitation, Optional<Submission> edition, Map<Long, String> names) {
        Desk desk = Objects.requireNonNull(invitation.desk());
        boolean nothing = edition.filter(InhousePages::isNothing).isPresent();
        Optional<Draft> draft = replies.drafts().find(invitation.id());
        PartStatus status = draft.map(replies.desks()::status).orElse(PartStatus.FILLING);
        boolean begun = draft.filter(d -> d.sheet().size() > 0).isPresent();
        String key = edition.isPresent()
                ? nothing ? "nothing" : "in"
                : status == PartStatus.CHECKING ? "checking" : begun ? "filling" : "new";
        int doubts = (int) replies.queries().of(invitation.id()).values().stream()
                .filter(thread -> thread.getLast().byHost())
                .count();
        boolean late = edition.isEmpty() && invitation.dueAt().isBefore(clock.instant());
        return new Line(
                invitation,
                names.getOrDefault(desk.fillerId(), ""),
                names.getOrDefault(desk.headId(), ""),
                Messages.get("survey.inhouse.state." + key),
                edition.isPresent() ? "success" : late ? "warning" : "info",
                edition.orElse(null),
                nothing,
                late,
                doubts);
    }

    private static boolean isNothing(Submission edition) {
        return edition.sheet().entries().values().stream().allMatch(e -> e.state() == Entry.State.NOT_APPLICABLE);
    }

    /** An empty form; the actor's own section is the sender. */
    InhouseForm suggested(Actor actor, String questionnaire) {
        LocalDate today = people.today();
        String office = people.postsOf(actor.personId(), today).stream()
                .findFirst()
                .map(Post::departmentId)
                .flatMap(people::department)
                .map(Department::name)
                .orElse("");
        return InhouseForm.suggested(today, office, questionnaire);
    }

    /** Puts what the form offers into the model. */
    void form(Actor actor, MultiValueMap<String, String> fields, Model model) {
        model.addAttribute(
                "questionnaires",
                questionnaires().stream()
                        .map(q -> new Option(q.id(), q.title(), hint(q)))
                        .toList());
        model.addAttribute("sections", choices.sections(fields));
        model.addAttribute(
                "previousOptions",
                asked.waves().inhouse(actor.organisationId()).stream()
                        .filter(w -> w.status() == WaveStatus.CLOSED)
                        .map(w -> new Option(Long.toString(w.id()), w.title()))
                        .toList());
    }

    /** A questionnaire that can be asked. Refused (SVY-002) when there is none with the id. */
    Questionnaire questionnaire(String id) {
        return questionnaires().stream()
                .filter(q -> q.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(SurveyProblem.INSTRUMENT_UNKNOWN, id, ""));
    }

    private List<Questionnaire> questionnaires() {
        return versions.askable();
    }

    private static String hint(Questionnaire q) {
        return Messages.get(
                "survey.inhouse.form.questions", Integer.toString(q.questions().size()));
    }

    /** The day and time as people read it. */
    static String due(Wave wave) {
        return new Dates().time(wave.dueAt());
    }
}
