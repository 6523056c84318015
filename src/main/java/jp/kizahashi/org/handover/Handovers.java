package jp.kizahashi.org.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import jp.kizahashi.org.OrgProblem;
import jp.kizahashi.org.department.Departments;
import jp.kizahashi.org.handover.Answer.Reason;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Post;
import jp.kizahashi.org.people.PostsChanged;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Duties follow posts: on the day after a post ended, what its holder had in hand goes to the successor, with a record of
 * why. What nobody follows waits for a decision and stays where it is meanwhile. A day may be gone through again.
 */
@Component
@Transactional
public class Handovers {
    private final HandoverStore store;
    private final List<DutySource> sources;
    private final People people;
    private final Departments departments;
    private final Audit audit;

    Handovers(HandoverStore store, List<DutySource> sources, People people, Departments departments, Audit audit) {
        this.store = store;
        this.sources = sources;
        this.people = people;
        this.departments = departments;
        this.audit = audit;
    }

    /** A duty with who will go on with it. */
    public record Step(Duty duty, Answer answer) {}

    /** What will change hands on the day, as things stand now. Nothing is written. */
    @Transactional(readOnly = true)
    public List<Step> planned(LocalDate day) {
        LocalDate eve = day.minusDays(1);
        List<Post> before = people.posts(eve);
        if (before.stream().noneMatch(p -> eve.equals(p.validTo()))) return List.of();
        var rule = new PostSuccession(day, before, people.posts(day), departments.lineage(day));
        List<Step> steps = new ArrayList<>();
        for (Duty duty : duties()) rule.of(duty).ifPresent(answer -> steps.add(new Step(duty, answer)));
        return steps;
    }

    /** Makes the handovers of every day that came since the last time; before the first time, those of today. */
    public void catchUp() {
        LocalDate today = people.today();
        LocalDate done = store.doneUntil().orElse(today.minusDays(1));
        for (LocalDate day = done.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) make(day, person -> true);
        if (done.isBefore(today)) store.doneUntil(Tenant.current().orElseThrow(), today);
    }

    /**
     * Posts entered after their day are followed at once: the duties of these persons, and those that wait for somebody.
     * A year back at most.
     */
    @EventListener
    public void on(PostsChanged changed) {
        LocalDate today = people.today();
        LocalDate first = changed.from().isBefore(today.minusYears(1)) ? today.minusYears(1) : changed.from();
        if (first.isAfter(today)) return;
        List<LocalDate> days = people.posts().stream()
                .map(Post::validTo)
                .filter(Objects::nonNull)
                .map(last -> last.plusDays(1))
                .filter(day -> !day.isBefore(first) && !day.isAfter(today))
                .distinct()
                .sorted()
                .toList();
        days.forEach(day -> make(day, changed.persons()::contains));
    }

    private void make(LocalDate day, Predicate<Long> persons) {
        List<Step> steps = planned(day);
        if (steps.isEmpty()) return;
        List<Handover> waiting = store.waiting();
        for (Step step : steps) {
            boolean waits = waiting.stream().anyMatch(w -> w.concerns(step.duty()));
            if (!waits && !persons.test(step.duty().personId())) continue;
            Answer answer = given(step);
            if (answer.personId() != null || !waits) keep(day, step.duty(), answer, null);
        }
    }

    private Answer given(Step step) {
        Long to = step.answer().personId();
        if (to == null || source(step.duty().kind()).give(step.duty(), to)) return step.answer();
        return new Answer(null, Reason.OTHER_PART);
    }

    private void keep(LocalDate day, Duty duty, Answer answer, @Nullable Long by) {
        store.add(Tenant.current().orElseThrow(), day, duty, answer, by, people.now());
        Long to = answer.personId();
        audit.record(
                to == null ? "handover.wait" : "handover.make",
                duty.kind(),
                duty.subjectId(),
                to == null
                        ? Map.of("part", duty.part(), "from", duty.personId())
                        : Map.of("part", duty.part(), "from", duty.personId(), "to", to));
    }

    /** Duties that nobody follows by the posts, and which are still in the old hands. */
    @Transactional(readOnly = true)
    public List<Handover> waiting() {
        List<Handover> waiting = store.waiting();
        if (waiting.isEmpty()) return List.of();
        List<Duty> duties = duties();
        return waiting.stream()
                .filter(w -> duties.stream().anyMatch(w::concerns))
                .toList();
    }

    /** What changed hands, newest first. */
    @Transactional(readOnly = true)
    public List<Handover> made(int limit) {
        return store.made(limit);
    }

    /**
     * Gives a waiting duty to a person who holds a post today.
     *
     * @throws Refused ORG-040 when it does not wait any more, ORG-041 when the person holds no post, ORG-042 when the person
     *     has another part in the work
     */
    public void decide(Actor by, long id, long person) {
        Handover waiting = waiting().stream()
                .filter(w -> w.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refused(OrgProblem.HANDOVER_DONE));
        Duty duty = duties().stream().filter(waiting::concerns).findFirst().orElseThrow();
        if (people.postsOf(person, people.today()).isEmpty()) throw new Refused(OrgProblem.TAKER_WITHOUT_POST);
        if (!source(duty.kind()).give(duty, person)) throw new Refused(OrgProblem.TAKER_HAS_OTHER_PART);
        keep(waiting.day(), duty, new Answer(person, Reason.DECIDED), by.personId());
    }

    /** Every duty; one that came by a handover is in its hands since that day. */
    private List<Duty> duties() {
        List<Handover> newest = store.newest();
        return sources.stream()
                .flatMap(s -> s.duties().stream())
                .map(duty -> newest.stream()
                        .filter(h -> h.isOf(duty) && h.day().isAfter(duty.since()))
                        .filter(h -> Optional.ofNullable(h.toPerson()).orElse(0L) == duty.personId())
                        .findFirst()
                        .map(h -> since(duty, h.day()))
                        .orElse(duty))
                .toList();
    }

    private static Duty since(Duty duty, LocalDate day) {
        return new Duty(
                duty.kind(),
                duty.subjectId(),
                duty.part(),
                duty.title(),
                duty.href(),
                duty.personId(),
                duty.departmentId(),
                day);
    }

    private DutySource source(String kind) {
        return sources.stream().filter(s -> s.kind().equals(kind)).findFirst().orElseThrow();
    }
}
