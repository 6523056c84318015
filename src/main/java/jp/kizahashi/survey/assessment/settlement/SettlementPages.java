package jp.kizahashi.survey.assessment.settlement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.assessment.AnswerGroup;
import jp.kizahashi.survey.assessment.Answerer;
import jp.kizahashi.survey.assessment.Assessment;
import jp.kizahashi.survey.assessment.AssessmentStatus;
import jp.kizahashi.survey.assessment.Assessments;
import jp.kizahashi.survey.assessment.settlement.Settlements.Settled;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.Instrument.Domain;
import jp.kizahashi.survey.design.Instrument.Item;
import jp.kizahashi.survey.design.Instrument.Statement;
import jp.kizahashi.survey.design.StatementId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages about differing answers and their settlement show. */
@Component
@Transactional
class SettlementPages {
    private static final GroupOpinions NOBODY = new GroupOpinions(Map.of(), Optional.empty(), 0);

    private final Settlements settlements;
    private final Assessments assessments;
    private final People people;

    SettlementPages(Settlements settlements, Assessments assessments, People people) {
        this.settlements = settlements;
        this.assessments = assessments;
        this.people = people;
    }

    /** The list of items. */
    record All(Assessment assessment, List<Line> lines, int settled, int total, int unanimousOpen, boolean mayLead) {}

    /** One item in the list. */
    record Line(Domain domain, Item item, int settled, int differing, boolean reasoned) {}

    /** One item. */
    record One(
            Assessment assessment,
            Domain domain,
            Item item,
            List<Row> rows,
            String reason,
            List<Past> past,
            List<AnswerGroup> groups,
            boolean mayLead,
            int number,
            int items) {
        /** The same page with what was typed, after a refusal. */
        One typed(Map<StatementId, Optional<Answer>> chosen, String typedReason) {
            List<Row> kept = rows.stream()
                    .map(r -> r.with(chosen.getOrDefault(r.statement().id(), Optional.empty())))
                    .toList();
            return new One(assessment, domain, item, kept, typedReason, past, groups, mayLead, number, items);
        }
    }

    /** One statement: how the groups answered, and what is chosen. */
    record Row(
            Statement statement,
            GroupOpinions opinions,
            @Nullable String chosen,
            boolean settled,
            List<Evidence> evidence) {
        Row with(Optional<Answer> answer) {
            return new Row(
                    statement,
                    opinions,
                    answer.map(a -> Integer.toString(a.code())).orElse(null),
                    settled,
                    evidence);
        }
    }

    /** An earlier settlement. */
    record Past(String level, String answer, String reason, String name, java.time.Instant at) {}

    /** One answerer's answers to an item, for the facilitator. */
    record Named(String name, AnswerGroup group, List<String> answers) {}

    All all(Actor actor, Assessment assessment) {
        Map<StatementId, GroupOpinions> opinions = settlements.opinions(assessment);
        Map<StatementId, Settled> settled = settlements.settled(assessment.id());
        List<Line> lines = new ArrayList<>();
        for (Domain domain : assessment.instrument().domains())
            for (Item item : domain.items()) lines.add(line(domain, item, opinions, settled));
        int open = (int) settlements.unanimous(assessment).keySet().stream()
                .filter(s -> !settled.containsKey(s))
                .count();
        return new All(
                assessment,
                lines,
                settled.size(),
                assessment.instrument().statements().size(),
                open,
                leads(actor, assessment));
    }

    One one(Actor actor, Assessment assessment, Item item) {
        Map<StatementId, GroupOpinions> opinions = settlements.opinions(assessment);
        Map<StatementId, Settled> settled = settlements.settled(assessment.id());
        Map<StatementId, Answer> agreed = settlements.unanimous(assessment);
        List<Evidence> evidence = settlements.evidence(assessment.id());
        List<Row> rows = item.statements().stream()
                .map(s -> row(s, opinions, settled.get(s.id()), agreed.get(s.id()), evidence))
                .toList();
        List<AnswerGroup> groups = List.of(AnswerGroup.values()).stream()
                .filter(g -> rows.stream().anyMatch(r -> r.opinions().groups().containsKey(g)))
                .toList();
        List<Item> items = assessment.instrument().items();
        return new One(
                assessment,
                assessment.instrument().domainOf(item.id()).orElseThrow(),
                item,
                rows,
                reason(item, settled),
                past(assessment, item),
                groups,
                leads(actor, assessment),
                items.indexOf(item) + 1,
                items.size());
    }

    List<Named> named(Actor actor, Assessment assessment, Item item) {
        Map<Long, Answerer> answerers = assessments.answerers(assessment.id()).stream()
                .collect(Collectors.toMap(Answerer::id, a -> a, (a, b) -> a, LinkedHashMap::new));
        Map<Long, Map<StatementId, Answer>> answers = settlements.named(actor, assessment, item);
        Map<Long, String> names =
                people.names(answerers.values().stream().map(Answerer::personId).toList());
        List<Named> all = new ArrayList<>();
        answers.forEach((id, given) -> {
            Answerer answerer = answerers.get(id);
            if (answerer == null) return;
            List<String> cells = item.statements().stream()
                    .map(s -> given.get(s.id()))
                    .map(a -> a == null ? Messages.get("survey.answer.none") : a.label())
                    .toList();
            all.add(new Named(names.getOrDefault(answerer.personId(), ""), answerer.group(), cells));
        });
        return all;
    }

    /** The next item that has something open, else the list. */
    String next(Assessment assessment, Item item) {
        Map<StatementId, Settled> settled = settlements.settled(assessment.id());
        List<Item> items = assessment.instrument().items();
        String base = "/surveys/assessments/" + assessment.id() + "/settlement";
        return items.subList(items.indexOf(item) + 1, items.size()).stream()
                .filter(i -> i.statements().stream().anyMatch(s -> !settled.containsKey(s.id())))
                .findFirst()
                .map(i -> base + "/" + i.id())
                .orElse(base);
    }

    private static boolean leads(Actor actor, Assessment assessment) {
        return assessment.status() == AssessmentStatus.SETTLING && actor.personId() == assessment.facilitatorId();
    }

    private static Line line(
            Domain domain, Item item, Map<StatementId, GroupOpinions> opinions, Map<StatementId, Settled> settled) {
        var ids = item.statements().stream().map(Statement::id).toList();
        return new Line(
                domain,
                item,
                (int) ids.stream().filter(settled::containsKey).count(),
                (int) ids.stream()
                        .filter(id -> opinions.getOrDefault(id, NOBODY).differ())
                        .count(),
                ids.stream().anyMatch(id -> !reason(settled.get(id)).isEmpty()));
    }

    private static Row row(
            Statement statement,
            Map<StatementId, GroupOpinions> opinions,
            @Nullable Settled settled,
            @Nullable Answer agreed,
            List<Evidence> evidence) {
        Answer chosen = settled == null ? agreed : settled.answer();
        return new Row(
                statement,
                opinions.getOrDefault(statement.id(), NOBODY),
                chosen == null ? null : Integer.toString(chosen.code()),
                settled != null,
                evidence.stream()
                        .filter(e -> e.statement().equals(statement.id()))
                        .toList());
    }

    private static String reason(Item item, Map<StatementId, Settled> settled) {
        return item.statements().stream()
                .map(s -> reason(settled.get(s.id())))
                .filter(r -> !r.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String reason(@Nullable Settled settled) {
        return settled == null ? "" : settled.reason();
    }

    private List<Past> past(Assessment assessment, Item item) {
        var history = settlements.history(assessment.id(), item);
        Map<Long, String> names = new HashMap<>(people.names(
                history.stream().map(h -> h.getValue().personId()).distinct().toList()));
        return history.stream()
                .map(h -> new Past(
                        Messages.get(
                                "survey.answers.level",
                                Integer.toString(h.getKey().level())),
                        h.getValue().answer() == null
                                ? Messages.get("survey.answer.none")
                                : h.getValue().answer().label(),
                        h.getValue().reason(),
                        names.getOrDefault(h.getValue().personId(), ""),
                        h.getValue().at()))
                .toList();
    }
}
