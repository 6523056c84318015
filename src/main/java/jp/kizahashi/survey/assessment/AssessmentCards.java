package jp.kizahashi.survey.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kizahashi.platform.CardSource;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.time.Wareki;
import org.springframework.stereotype.Component;

/** What self-assessments ask of a person today, and the newest result. */
@Component
class AssessmentCards implements CardSource {
    private final Assessments assessments;
    private final Results results;

    AssessmentCards(Assessments assessments, Results results) {
        this.assessments = assessments;
        this.results = results;
    }

    @Override
    public List<Card> cards(Actor actor) {
        Map<Long, Answerer> own =
                assessments.answererships(actor).stream().collect(Collectors.toMap(Answerer::assessmentId, a -> a));
        List<Card> cards = new ArrayList<>();
        List<Assessment> all = assessments.all();
        for (Assessment a : all) {
            answer(actor, a, Optional.ofNullable(own.get(a.id()))).ifPresent(cards::add);
            lead(actor, a).ifPresent(cards::add);
        }
        newestResult(actor, all).ifPresent(cards::add);
        return cards;
    }

    private Optional<Card> answer(Actor actor, Assessment a, Optional<Answerer> own) {
        if (a.status() != AssessmentStatus.ANSWERING || !actor.may("survey.assessment.answer")) return Optional.empty();
        return own.filter(o -> !o.finished()).map(o -> {
            int total = a.instrument().statements().size();
            String body = text("answerBody", Integer.toString(o.answered()), Integer.toString(total));
            return duty(a, "answer", body, "/answers");
        });
    }

    private Optional<Card> lead(Actor actor, Assessment a) {
        boolean manages = actor.may("survey.assessment.manage");
        return switch (a.status()) {
            case PREPARING -> manages ? Optional.of(duty(a, "open", text("openBody"), "")) : Optional.empty();
            case ANSWERING -> manages ? Optional.of(duty(a, "close", closing(a), "")) : Optional.empty();
            case SETTLING ->
                actor.personId() == a.facilitatorId()
                        ? Optional.of(duty(a, "settle", settling(a), "/settlement"))
                        : Optional.empty();
            case CHECKING ->
                actor.personId() == a.checkerId()
                        ? Optional.of(duty(a, "check", text("checkBody"), ""))
                        : Optional.empty();
            case APPROVING ->
                actor.personId() == a.approverId()
                        ? Optional.of(duty(a, "approve", text("approveBody"), ""))
                        : Optional.empty();
            case CONFIRMED -> Optional.empty();
        };
    }

    private Optional<Card> newestResult(Actor actor, List<Assessment> all) {
        if (!actor.may("survey.assessment.read")) return Optional.empty();
        return all.stream()
                .filter(a -> !a.isOfProcess() && a.status() == AssessmentStatus.CONFIRMED)
                .findFirst()
                .flatMap(results::confirmed)
                .map(f -> new Card(
                        Kind.READ,
                        text("result", f.assessment().title(), f.result().wholeText()),
                        text(
                                "resultBody",
                                Wareki.format(f.assessment().asOf()),
                                Messages.get(
                                        "survey.edition.label",
                                        Integer.toString(
                                                f.edition().orElseThrow().number()))),
                        "/surveys/assessments/" + f.assessment().id() + "/result",
                        null,
                        ""));
    }

    private String closing(Assessment a) {
        List<Answerer> answerers = assessments.answerers(a.id());
        long finished = answerers.stream().filter(Answerer::finished).count();
        return text("closeBody", Long.toString(finished), Integer.toString(answerers.size()));
    }

    private String settling(Assessment a) {
        int settled = assessments.settled(a.id());
        return text(
                "settleBody",
                Integer.toString(settled),
                Integer.toString(a.instrument().statements().size()));
    }

    private static Card duty(Assessment a, String key, String body, String page) {
        return new Card(
                Kind.DUTY,
                text(key, a.title()),
                body,
                "/surveys/assessments/" + a.id() + page,
                a.dueAt(),
                Messages.get(a.status().messageKey()));
    }

    private static String text(String key, String... arguments) {
        return Messages.get("survey.card." + key, (Object[]) arguments);
    }
}
