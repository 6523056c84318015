package jp.kizahashi.survey.design.own.version;

import java.util.List;
import jp.kizahashi.platform.CardSource;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.design.own.VersionApprovals;
import org.springframework.stereotype.Component;

/** The versions of questionnaires that wait for the reader's approval. */
@Component
class VersionCards implements CardSource {
    private final VersionApprovals versions;

    VersionCards(VersionApprovals versions) {
        this.versions = versions;
    }

    @Override
    public List<Card> cards(Actor actor) {
        return versions.waitingFor(actor).stream()
                .map(v -> new Card(
                        Kind.DUTY,
                        Messages.get("survey.own.card", v.questionnaire().title()),
                        Messages.get(
                                "survey.own.card.body",
                                Integer.toString(v.version()),
                                Integer.toString(v.questionnaire().questions().size())),
                        "/surveys/questionnaires/" + v.questionnaire().id(),
                        null,
                        Messages.get("survey.own.card.badge")))
                .toList();
    }
}
