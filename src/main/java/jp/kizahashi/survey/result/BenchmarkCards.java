package jp.kizahashi.survey.result;

import java.util.List;
import jp.kizahashi.platform.CardSource;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import org.springframework.stereotype.Component;

/** The published figures on the home page of those who were asked. */
@Component
class BenchmarkCards implements CardSource {
    private static final int MOST = 3;

    private final BenchmarkStore store;

    BenchmarkCards(BenchmarkStore store) {
        this.store = store;
    }

    @Override
    public List<Card> cards(Actor actor) {
        if (!actor.may("survey.benchmark.own")) return List.of();
        return store.published(actor.organisationId(), MOST).stream()
                .map(p -> new Card(
                        Kind.READ,
                        Messages.get("survey.benchmark.card", p.title()),
                        Messages.get("survey.benchmark.cardBody", Integer.toString(p.edition())),
                        "/surveys/inquiries/" + p.invitation() + "/benchmark",
                        null,
                        ""))
                .toList();
    }
}
