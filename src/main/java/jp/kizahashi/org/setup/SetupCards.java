package jp.kizahashi.org.setup;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.CardSource;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.AccountSummary;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Actor;
import org.springframework.stereotype.Component;

/** The administrator's duties of {@code org}: steps not done, accounts that are locked. */
@Component
class SetupCards implements CardSource {
    private final SetupSteps steps;
    private final Accounts accounts;
    private final People people;

    SetupCards(SetupSteps steps, Accounts accounts, People people) {
        this.steps = steps;
        this.accounts = accounts;
        this.people = people;
    }

    @Override
    public List<Card> cards(Actor actor) {
        List<Card> cards = new ArrayList<>();
        if (actor.may("org.setup")) {
            long open = steps.open();
            if (open > 0) cards.add(card("org.card.setup", open, "/org/setup"));
        }
        if (actor.may("org.account.manage")) {
            long locked = accounts.all().stream().filter(this::isLocked).count();
            if (locked > 0) cards.add(card("org.card.locked", locked, "/org/accounts?state=LOCKED"));
        }
        return cards;
    }

    private boolean isLocked(AccountSummary account) {
        var until = account.lockedUntil();
        return !account.disabled() && until != null && until.isAfter(people.now());
    }

    private static Card card(String key, long count, String href) {
        return new Card(
                CardSource.Kind.DUTY,
                Messages.get(key),
                Messages.get(key + ".body", count),
                href,
                null,
                Messages.get(key + ".badge", count));
    }
}
