package jp.kizahashi.process.inventory.page;

import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.CardSource;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.process.inventory.InventorySheet;
import jp.kizahashi.process.inventory.Sheets;
import jp.kizahashi.process.inventory.page.InventoryPages.Own;
import org.springframework.stereotype.Component;

/** What an inventory asks of a person today: to enter, to check, to confirm. */
@Component
class InventoryCards implements CardSource {
    private final InventoryPages pages;
    private final Sheets sheets;

    InventoryCards(InventoryPages pages, Sheets sheets) {
        this.pages = pages;
        this.sheets = sheets;
    }

    @Override
    public List<Card> cards(Actor actor) {
        if (!actor.may("process.inventory.fill")) return List.of();
        return pages.own(actor).stream()
                .flatMap(own -> step(actor, own.sheet()).map(step -> card(own, step)).stream())
                .toList();
    }

    private Optional<String> step(Actor actor, InventorySheet sheet) {
        if (sheets.mayConfirm(actor, sheet)) return Optional.of("confirm");
        if (sheets.mayCheck(actor, sheet)) return Optional.of("check");
        return sheets.mayEnter(actor, sheet) ? Optional.of("enter") : Optional.empty();
    }

    private static Card card(Own own, String step) {
        return new Card(
                Kind.DUTY,
                Messages.get(
                        "process.inventory.card.title", own.round().fiscalYear().label(), own.section()),
                Messages.get("process.inventory.card." + step),
                "/processes/inventory/sheets/" + own.sheet().id(),
                own.round().dueAt(),
                own.sheet().status().label());
    }
}
