package jp.kizahashi.platform;

import java.time.Instant;
import java.util.List;
import jp.kizahashi.platform.security.Actor;
import org.jspecify.annotations.Nullable;

/** What a module has for a person's home page, or for another module's page about a subject; Spring collects them. */
public interface CardSource {
    /** The cards for this person today; called inside a transaction of the tenant. */
    List<Card> cards(Actor actor);

    /** What a card is for: something to do, or something to read. */
    enum Kind {
        DUTY,
        READ
    }

    /**
     * One card.
     *
     * @param title what it is about, ready to print
     * @param body one or two sentences
     * @param due until when, null without a date
     * @param badge a short state, empty for none
     */
    record Card(
            Kind kind,
            String title,
            String body,
            String href,
            @Nullable Instant due,
            String badge) {}
}
