package jp.kizahashi.survey.study.outcome.intake;

import java.time.LocalDate;

/**
 * What goes with a published workbook.
 *
 * @param name under which its editions are counted
 * @param source 出典
 * @param asOf the day for which its figures hold
 */
record Occasion(String name, String source, LocalDate publishedOn, LocalDate asOf) {}
