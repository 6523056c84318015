package jp.kizahashi.survey.design.exchange.assembly;

import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.design.QuestionKind;

/** A ranking of choices: one pull-down for each place. */
public final class Ranking {
    private static final int MOST = 10;

    private Ranking() {}

    /**
     * Asks for the first, the second, … choice under {@code name_1}, {@code name_2} …
     *
     * @param places how many at most; 0 for as many as there are choices
     */
    public static void ask(Assembly to, Item item, String name, String text, Choices choices, int places, String when) {
        int most = Math.min(MOST, Math.min(choices.size(), places < 1 ? MOST : places));
        for (int place = 1; place <= Math.max(1, most); place++) {
            String words = PlainText.line(text) + Messages.get("survey.exchange.rank", Integer.toString(place));
            to.ask(item, name + "_" + place, QuestionKind.PULLDOWN, words)
                    .choices(choices)
                    .when(when);
        }
        item.changed("ranking", Integer.toString(most));
    }
}
