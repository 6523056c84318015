package jp.kizahashi.survey.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.org.approval.Approvals.FormalDecision;
import jp.kizahashi.org.approval.Approvals.Taken;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Person;
import jp.kizahashi.org.people.Post;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.AccountSummary;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.survey.design.Instruments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the pages about preparing and running an assessment show. */
@Component
@Transactional(readOnly = true)
class AssessmentPages {
    private final Assessments assessments;
    private final Results results;
    private final People people;
    private final Accounts accounts;

    AssessmentPages(Assessments assessments, Results results, People people, Accounts accounts) {
        this.assessments = assessments;
        this.results = results;
        this.people = people;
        this.accounts = accounts;
    }

    /** A choice of a select or radio. */
    record Option(String value, String label, String hint) {}

    /** The assessments of one fiscal year. */
    record Year(String label, List<Line> lines) {}

    /** One line of the list; the level only once confirmed. */
    record Line(Assessment assessment, String title, Optional<String> level, boolean mine) {}

    /** How far a group is. */
    record GroupProgress(AnswerGroup group, int asked, int begun, int finished) {}

    /** Everything on the page of one assessment. */
    record Overview(
            Assessment assessment,
            List<GroupProgress> groups,
            Optional<Answerer> own,
            Map<Long, String> names,
            List<Taken> steps,
            Optional<FormalDecision> decision,
            List<Edition> editions,
            Optional<String> level,
            Set<String> may) {
        public boolean may(String step) {
            return may.contains(step);
        }
    }

    /** People who can be asked, and who is asked. */
    record AnswererPage(Assessment assessment, List<Asked> asked, List<Candidate> candidates) {
        /** Somebody who is asked. */
        record Asked(Answerer answerer, String name, String post) {}

        /** Somebody who could be asked; the value is {@code personId:GROUP}. */
        record Candidate(long personId, String name, String post, AnswerGroup group) {}
    }

    LocalDate today() {
        return people.today();
    }

    List<Year> years(Actor actor) {
        Set<Long> mine = assessments.answererships(actor).stream()
                .map(Answerer::assessmentId)
                .collect(Collectors.toSet());
        Map<FiscalYear, List<Line>> byYear = new LinkedHashMap<>();
        for (Assessment a : assessments.all()) {
            if (a.status() == AssessmentStatus.PREPARING && !actor.may("survey.assessment.manage")) continue;
            Optional<String> level = results.confirmed(a).map(f -> f.result().wholeText());
            byYear.computeIfAbsent(a.fiscalYear(), y -> new ArrayList<>())
                    .add(new Line(a, a.title(), level, mine.contains(a.id())));
        }
        return byYear.entrySet().stream()
                .map(e -> new Year(e.getKey().labelBoth(), e.getValue()))
                .toList();
    }

    /** Puts what the form's selects offer into the model. */
    void choices(Model model) {
        model.addAttribute(
                "instruments",
                Instruments.all().stream()
                        .filter(i -> i.id().startsWith("pemm-enterprise") || i.id().startsWith("pemm-process"))
                        .map(i -> new Option(
                                i.id(), i.title(), Messages.get("survey.assessment.kind." + i.levelPrefix())))
                        .toList());
        model.addAttribute("facilitators", holders(Role.DX_OFFICE));
        model.addAttribute("checkers", holders(Role.DEPARTMENT_HEAD));
        model.addAttribute("approvers", holders(Role.EXECUTIVE));
        int year = FiscalYear.of(today()).year();
        model.addAttribute(
                "fiscalYears",
                List.of(year + 1, year, year - 1, year - 2).stream()
                        .map(y -> new Option(y.toString(), new FiscalYear(y).labelBoth(), ""))
                        .toList());
    }

    Overview overview(Actor actor, long id) {
        Assessment assessment = assessments.get(id);
        List<Answerer> answerers = assessments.answerers(id);
        List<Taken> steps = assessments.steps(id);
        List<Long> named =
                new ArrayList<>(List.of(assessment.facilitatorId(), assessment.checkerId(), assessment.approverId()));
        steps.forEach(s -> named.add(s.personId()));
        return new Overview(
                assessment,
                progress(answerers),
                answerers.stream().filter(a -> a.personId() == actor.personId()).findFirst(),
                people.names(named),
                steps,
                assessments.decision(id),
                assessments.editions(id),
                results.confirmed(assessment).map(f -> f.result().wholeText()),
                AssessmentSteps.open(actor, assessment));
    }

    AnswererPage answerers(long id) {
        Map<Long, Person> persons = people.people().stream().collect(Collectors.toMap(Person::id, p -> p));
        Map<Long, Post> main = people.posts(today()).stream()
                .collect(Collectors.toMap(Post::personId, p -> p, (first, later) -> first));
        List<Answerer> asked = assessments.answerers(id);
        Set<Long> taken = asked.stream().map(Answerer::personId).collect(Collectors.toSet());
        return new AnswererPage(
                assessments.get(id),
                asked.stream().map(a -> asked(a, persons, main)).toList(),
                main.values().stream()
                        .filter(post -> !taken.contains(post.personId()))
                        .filter(post -> persons.containsKey(post.personId()))
                        .map(post -> candidate(post, persons))
                        .sorted(Comparator.comparing(AnswererPage.Candidate::group))
                        .toList());
    }

    /** The people ticked on the form, each {@code personId:GROUP}. */
    Map<Long, AnswerGroup> chosen(List<String> ticked) {
        Map<Long, AnswerGroup> chosen = new LinkedHashMap<>();
        for (String value : ticked) {
            int colon = value.indexOf(':');
            chosen.put(Long.parseLong(value.substring(0, colon)), AnswerGroup.valueOf(value.substring(colon + 1)));
        }
        return chosen;
    }

    private static AnswererPage.Asked asked(Answerer answerer, Map<Long, Person> persons, Map<Long, Post> posts) {
        Person person = persons.get(answerer.personId());
        Post post = posts.get(answerer.personId());
        return new AnswererPage.Asked(answerer, person == null ? "" : person.name(), describe(post));
    }

    private static AnswererPage.Candidate candidate(Post post, Map<Long, Person> persons) {
        Person person = persons.get(post.personId());
        return new AnswererPage.Candidate(
                post.personId(),
                person == null ? "" : person.name(),
                describe(post),
                AnswerGroup.ofTitle(post.title()));
    }

    private static String describe(@org.jspecify.annotations.Nullable Post post) {
        return post == null ? "" : post.departmentName() + " " + post.title();
    }

    private List<Option> holders(Role role) {
        Map<Long, String> names = new LinkedHashMap<>();
        people.people().forEach(p -> names.put(p.id(), p.name()));
        return accounts.all().stream()
                .filter(a -> !a.disabled() && a.roles().contains(role))
                .map(AccountSummary::personId)
                .distinct()
                .filter(names::containsKey)
                .map(id -> new Option(Long.toString(id), names.getOrDefault(id, ""), ""))
                .toList();
    }

    private static List<GroupProgress> progress(List<Answerer> answerers) {
        Map<AnswerGroup, List<Answerer>> groups = answerers.stream()
                .collect(Collectors.groupingBy(
                        Answerer::group, () -> new EnumMap<>(AnswerGroup.class), Collectors.toList()));
        return groups.entrySet().stream()
                .map(e -> new GroupProgress(
                        e.getKey(),
                        e.getValue().size(),
                        (int) e.getValue().stream()
                                .filter(a -> a.answered() > 0)
                                .count(),
                        (int) e.getValue().stream().filter(Answerer::finished).count()))
                .toList();
    }
}
