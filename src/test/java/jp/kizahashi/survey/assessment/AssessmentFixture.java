package jp.kizahashi.survey.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.org.approval.Approvals.Decision;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.survey.assessment.answers.Answers;
import jp.kizahashi.survey.assessment.settlement.Settlements;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.StatementId;
import org.springframework.stereotype.Component;

/** Builds self-assessments of みらい市 in any state, through the same doors that the pages use. */
@Component
public class AssessmentFixture {
    private final Mirai mirai;
    private final Assessments assessments;
    private final Answers answers;
    private final Settlements settlements;
    private final People people;

    AssessmentFixture(Mirai mirai, Assessments assessments, Answers answers, Settlements settlements, People people) {
        this.mirai = mirai;
        this.assessments = assessments;
        this.answers = answers;
        this.settlements = settlements;
        this.people = people;
    }

    /** A prepared enterprise assessment of a fiscal year. */
    public long prepared(Town town, int year) {
        return prepared(town, "pemm-enterprise-v1", Optional.empty(), year);
    }

    public long prepared(Town town, String instrument, Optional<String> subject, int year) {
        return mirai.as(
                town,
                Role.DX_OFFICE,
                () -> assessments.prepare(
                        town.actor(Role.DX_OFFICE),
                        new NewAssessment(
                                instrument,
                                subject,
                                new FiscalYear(year),
                                LocalDate.of(year, 10, 1),
                                Instant.parse(year + "-11-13T08:15:00Z"),
                                town.actor(Role.DX_OFFICE).personId(),
                                town.actor(Role.DEPARTMENT_HEAD).personId(),
                                town.actor(Role.EXECUTIVE).personId())));
    }

    /** An assessment that takes answers from the person with the role STAFF and further people of each group. */
    public long answering(Town town, int year, int perGroup) {
        long id = prepared(town, year);
        mirai.as(town, Role.DX_OFFICE, () -> {
            Map<Long, AnswerGroup> asked = new LinkedHashMap<>();
            asked.put(town.actor(Role.STAFF).personId(), AnswerGroup.STAFF);
            for (AnswerGroup group : AnswerGroup.values())
                for (int i = 0; i < perGroup; i++)
                    asked.put(people.addPerson(UUID.randomUUID().toString(), "架空 " + group + i, ""), group);
            assessments.addAnswerers(town.actor(Role.DX_OFFICE), id, asked);
            assessments.open(id);
            return id;
        });
        return id;
    }

    /** Asks further people, so many of each group. */
    public void askMore(Town town, long id, int perGroup) {
        mirai.as(town, Role.DX_OFFICE, () -> {
            Map<Long, AnswerGroup> asked = new LinkedHashMap<>();
            for (AnswerGroup group : AnswerGroup.values())
                for (int i = 0; i < perGroup; i++)
                    asked.put(people.addPerson(UUID.randomUUID().toString(), "架空 " + group + i, ""), group);
            return assessments.addAnswerers(town.actor(Role.DX_OFFICE), id, asked);
        });
    }

    /** Asks the person with the role STAFF and begins to take answers. */
    public void askStaffAndOpen(Town town, long id) {
        mirai.as(town, Role.DX_OFFICE, () -> {
            assessments.addAnswerers(
                    town.actor(Role.DX_OFFICE),
                    id,
                    Map.of(town.actor(Role.STAFF).personId(), AnswerGroup.STAFF));
            assessments.open(id);
            return id;
        });
    }

    /** The answerers of a group, in the order in which they were asked. */
    public List<Answerer> answerers(Town town, long id, AnswerGroup group) {
        return mirai.as(
                town,
                Role.DX_OFFICE,
                () -> assessments.answerers(id).stream()
                        .filter(a -> a.group() == group)
                        .toList());
    }

    /** Gives one answer on behalf of an answerer. */
    public void answer(Town town, Answerer answerer, StatementId statement, Answer answer) {
        Actor actor = new Actor(0, town.id(), answerer.personId(), java.util.Set.of(Role.STAFF), false);
        mirai.in(
                town.id(),
                () -> answers.save(
                        actor,
                        answerer.id(),
                        statement,
                        answer,
                        0,
                        UUID.randomUUID().toString()));
    }

    /** Closes the answers. */
    public void close(Town town, long id) {
        mirai.as(town, Role.DX_OFFICE, () -> {
            assessments.closeAnswers(id);
            return id;
        });
    }

    /** Settles every statement: those named as given, all others left open. */
    public void settle(Town town, long id, Map<StatementId, Answer> settled) {
        mirai.as(town, Role.DX_OFFICE, () -> {
            Assessment assessment = assessments.get(id);
            for (var item : assessment.instrument().items()) {
                Map<StatementId, Optional<Answer>> chosen = new LinkedHashMap<>();
                item.statements().forEach(s -> chosen.put(s.id(), Optional.ofNullable(settled.get(s.id()))));
                settlements.settle(town.actor(Role.DX_OFFICE), assessment, item, chosen, "会議録で確かめた");
            }
            return id;
        });
    }

    /** A confirmed edition with the given settled answers. */
    public long confirmed(Town town, int year, Map<StatementId, Answer> settled) {
        long id = answering(town, year, 0);
        close(town, id);
        settle(town, id, settled);
        confirm(town, id);
        return id;
    }

    /** From 取りまとめ to 確定. */
    public void confirm(Town town, long id) {
        mirai.as(town, Role.DX_OFFICE, () -> {
            assessments.submit(id);
            return id;
        });
        mirai.as(town, Role.DEPARTMENT_HEAD, () -> {
            assessments.check(town.actor(Role.DEPARTMENT_HEAD), id, Decision.PASSED, "");
            return id;
        });
        mirai.as(town, Role.EXECUTIVE, () -> {
            assessments.approve(town.actor(Role.EXECUTIVE), id, Decision.PASSED, "");
            return id;
        });
    }

    /** Answers in which every item reaches the level and nothing above holds. */
    public Map<StatementId, Answer> all(String instrument, int level) {
        Map<StatementId, Answer> settled = new LinkedHashMap<>();
        for (var statement : new ArrayList<>(
                jp.kizahashi.survey.design.Instruments.get(instrument).statements()))
            settled.put(statement.id(), statement.level() <= level ? Answer.LARGELY_TRUE : Answer.LARGELY_UNTRUE);
        return settled;
    }
}
