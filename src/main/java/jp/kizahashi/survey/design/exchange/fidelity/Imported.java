package jp.kizahashi.survey.design.exchange.fidelity;

import jp.kizahashi.survey.design.Questionnaire;

/** A questionnaire out of a file, and what became of each item of the file. */
public record Imported(Questionnaire questionnaire, FidelityReport report) {}
