package jp.kizahashi.survey.design.exchange.expression;

import jp.kizahashi.platform.Messages;

/** An expression that has no counterpart here; the message says why, in Japanese. */
public final class Untranslatable extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * @param key of the sentence, below {@code survey.exchange.expression.}
     * @param arguments the words of the file that it is about
     */
    public Untranslatable(String key, String... arguments) {
        super(Messages.get("survey.exchange.expression." + key, (Object[]) arguments));
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
