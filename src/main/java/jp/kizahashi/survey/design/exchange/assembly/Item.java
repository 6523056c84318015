package jp.kizahashi.survey.design.exchange.assembly;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.design.exchange.fidelity.Fate;
import jp.kizahashi.survey.design.exchange.fidelity.FidelityLine;

/** The line of the account of one item while it is being worked out. It only ever gets worse: kept, changed, left out. */
public final class Item {
    private static final int LONGEST_WORD = 200;
    private static final int MOST_REASONS = 20;
    private static final int SHOWN = 3;

    private final String place;
    private final String name;
    private final String kind;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> became = new ArrayList<>();
    private boolean isLeftOut;

    Item(String place, String name, String kind) {
        this.place = shortened(place);
        this.name = shortened(name);
        this.kind = shortened(kind);
    }

    private static String shortened(String word) {
        String plain = PlainText.line(word);
        return plain.length() <= LONGEST_WORD ? plain : plain.substring(0, LONGEST_WORD) + "…";
    }

    /** The name in the file. */
    public String name() {
        return name;
    }

    /** It became something here; {@code key} below {@code survey.exchange.became.}. */
    public Item became(String key, String... arguments) {
        String words = Messages.get("survey.exchange.became." + key, (Object[]) arguments);
        if (became.size() < MOST_REASONS && !became.contains(words)) became.add(words);
        return this;
    }

    /** Not all of it is here, for a reason below {@code survey.exchange.why.}. */
    public Item changed(String key, String... arguments) {
        return because(Messages.get("survey.exchange.why." + key, (Object[]) shortened(arguments)));
    }

    /** Whether something of it is here. */
    boolean isTaken() {
        return !became.isEmpty();
    }

    /** Nothing of it is here, for a reason below {@code survey.exchange.why.}. */
    public Item leftOut(String key, String... arguments) {
        isLeftOut = true;
        return changed(key, arguments);
    }

    /** A sentence said elsewhere. */
    Item because(String sentence) {
        if (reasons.size() < MOST_REASONS && !reasons.contains(sentence)) reasons.add(sentence);
        return this;
    }

    private static String[] shortened(String[] arguments) {
        String[] shorter = arguments.clone();
        for (int i = 0; i < shorter.length; i++) shorter[i] = shortened(shorter[i]);
        return shorter;
    }

    /** What nobody read is left out, never silent. */
    FidelityLine line() {
        if (became.isEmpty() && reasons.isEmpty()) leftOut("unread");
        Fate fate = isLeftOut || became.isEmpty() ? Fate.LEFT_OUT : reasons.isEmpty() ? Fate.KEPT : Fate.CHANGED;
        return new FidelityLine(place, name, kind, fate, fate == Fate.LEFT_OUT ? "" : became(), reasons);
    }

    private String became() {
        if (became.size() <= SHOWN) return String.join("、", became);
        return Messages.get(
                "survey.exchange.more",
                String.join("、", became.subList(0, SHOWN)),
                became.size() == MOST_REASONS
                        ? Messages.get("survey.exchange.many")
                        : Integer.toString(became.size() - SHOWN));
    }
}
