package jp.kizahashi.survey.design.formula;

import java.util.Objects;
import jp.kizahashi.platform.Messages;

/** A formula that cannot be read; the message says where, in the words of an office. */
public final class FormulaFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int place;

    FormulaFault(int place, String key, String... arguments) {
        super(Messages.get("survey.formula." + key, (Object[]) with(place, arguments)));
        this.place = place;
    }

    /** What is wrong, beginning with the place. */
    public String sentence() {
        return Objects.requireNonNullElse(getMessage(), "");
    }

    /** The character, from 1, at which reading stopped. */
    public int place() {
        return place;
    }

    private static String[] with(int place, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = Integer.toString(place);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }
}
