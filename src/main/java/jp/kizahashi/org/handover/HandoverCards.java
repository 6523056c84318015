package jp.kizahashi.org.handover;

import java.util.List;
import jp.kizahashi.platform.CardSource;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import org.springframework.stereotype.Component;

/** Work that nobody followed in, on the home page of those who may decide. */
@Component
class HandoverCards implements CardSource {
    private final Handovers handovers;

    HandoverCards(Handovers handovers) {
        this.handovers = handovers;
    }

    @Override
    public List<Card> cards(Actor actor) {
        if (!actor.may("org.handover.decide")) return List.of();
        int waiting = handovers.waiting().size();
        if (waiting == 0) return List.of();
        return List.of(new Card(
                Kind.DUTY,
                Messages.get("org.card.handover"),
                Messages.get("org.card.handover.body", waiting),
                "/org/handovers",
                null,
                Messages.get("org.card.handover.badge", waiting)));
    }
}
