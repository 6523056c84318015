package jp.kizahashi.survey.design.own.bank;

import java.time.LocalDate;

/**
 * A wave that asked a questionnaire.
 *
 * @param asOf 基準日; of persons, the day on which it was opened
 */
public record Asked(String title, LocalDate asOf) {}
