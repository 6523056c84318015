package jp.kizahashi.survey.design;

import java.util.List;
import jp.kizahashi.platform.CardSource;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import org.springframework.stereotype.Component;

/** For those who ask many towns: the instruments to read before a survey is planned. */
@Component
class InstrumentCards implements CardSource {
    @Override
    public List<Card> cards(Actor actor) {
        if (!actor.is(Role.HOST) && !actor.is(Role.COLLECTOR)) return List.of();
        return Instruments.all().stream()
                .map(i -> new Card(
                        Kind.READ,
                        i.title(),
                        Messages.get(
                                "survey.instrument.card",
                                Integer.toString(i.items().size()),
                                Integer.toString(i.statements().size())),
                        "/surveys/instruments/" + i.id(),
                        null,
                        ""))
                .toList();
    }
}
