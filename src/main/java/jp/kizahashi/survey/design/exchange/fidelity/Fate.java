package jp.kizahashi.survey.design.exchange.fidelity;

import jp.kizahashi.platform.Messages;

/** What became of an item of a file. */
public enum Fate {
    /** It is here with everything that it said. */
    KEPT,
    /** It is here, but not all of it, or in another form; the reasons say what. */
    CHANGED,
    /** It is not here; the reasons say why. */
    LEFT_OUT;

    /** The word on the page. */
    public String label() {
        return Messages.get("survey.exchange.fate." + name());
    }
}
