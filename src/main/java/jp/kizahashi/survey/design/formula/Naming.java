package jp.kizahashi.survey.design.formula;

import java.util.Optional;

/** How people call what a formula's codes mean. */
public interface Naming {
    /** The name of a question; empty when there is none of this code. */
    Optional<String> question(String code);

    /** The label of an option; empty when the question has no such option, or no options. */
    Optional<String> option(String code, String value);
}
