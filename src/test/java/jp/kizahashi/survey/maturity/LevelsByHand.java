package jp.kizahashi.survey.maturity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.Instrument;
import jp.kizahashi.survey.design.Instrument.Item;
import jp.kizahashi.survey.design.StatementId;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a level, written as the text says it and shared by nothing in the product: an item is at level k
 * when every statement of levels 1..k is "largely true" and some statement of k+1 is not; the whole is as high as its
 * lowest item.
 */
final class LevelsByHand {
    private LevelsByHand() {}

    /** What one answer means for a level. The real rule, and the wrong ones that the tests must catch. */
    interface Holds {
        boolean holds(@Nullable Answer answer);
    }

    static final Holds RIGHT = a -> a == Answer.LARGELY_TRUE;
    static final Holds IF_THE_REST_WERE_TRUE = a -> a == null || a == Answer.LARGELY_TRUE;
    static final Holds SOMEWHAT_COUNTS = a -> a == Answer.LARGELY_TRUE || a == Answer.SOMEWHAT;

    static int item(Profile profile, Item item, Holds holds) {
        for (int k = 4; k >= 1; k--) {
            boolean all = true;
            for (int j = 1; j <= k; j++)
                if (!holds.holds(profile.answers().get(new StatementId(item.id(), j)))) all = false;
            if (all) return k;
        }
        return 0;
    }

    static int whole(Profile profile, Holds holds) {
        return lowest(profile, profile.instrument().items(), holds);
    }

    static int lowest(Profile profile, List<Item> items, Holds holds) {
        int lowest = 4;
        for (Item item : items) if (item(profile, item, holds) < lowest) lowest = item(profile, item, holds);
        return lowest;
    }

    /** The blocking statements, as ids in the order of the questionnaire. */
    static List<StatementId> blocking(Profile profile, List<Item> items) {
        int low = lowest(profile, items, RIGHT);
        List<StatementId> blocking = new ArrayList<>();
        for (Item item : items)
            for (int level = 1; level <= 4; level++)
                if (level == low + 1
                        && item(profile, item, RIGHT) == low
                        && profile.answers().get(new StatementId(item.id(), level)) != Answer.LARGELY_TRUE)
                    blocking.add(new StatementId(item.id(), level));
        return blocking;
    }

    /** Wrong: the mean of the item levels, rounded. */
    static int averaging(Profile profile) {
        return (int) Math.round(profile.instrument().items().stream()
                .mapToInt(i -> item(profile, i, RIGHT))
                .average()
                .orElseThrow());
    }

    /** Wrong: how many statements hold, whatever their level. */
    static int counting(Profile profile, Item item) {
        return (int) item.statements().stream()
                .filter(s -> profile.answers().get(s.id()) == Answer.LARGELY_TRUE)
                .count();
    }

    /** An instrument of the given shape: so many items in each domain. Texts are placeholders. */
    static Instrument instrument(int... itemsPerDomain) {
        List<Instrument.Domain> domains = new ArrayList<>();
        for (int d = 0; d < itemsPerDomain.length; d++) {
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < itemsPerDomain[d]; i++) {
                String id = "d" + d + "i" + i;
                List<Instrument.Statement> statements = new ArrayList<>();
                for (int level = 1; level <= 4; level++)
                    statements.add(
                            new Instrument.Statement(new StatementId(id, level), id + " level " + level, "evidence"));
                items.add(new Item(id, id, "about " + id, statements));
            }
            domains.add(new Instrument.Domain("d" + d, "domain " + d, items));
        }
        return new Instrument(
                "toy-v1",
                "toy",
                "E",
                "whole",
                Optional.empty(),
                "CC BY 4.0",
                List.of("credit"),
                List.of("guidance"),
                List.of(),
                domains);
    }
}
