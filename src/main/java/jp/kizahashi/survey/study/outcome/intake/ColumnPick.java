package jp.kizahashi.survey.study.outcome.intake;

import jp.kizahashi.survey.study.outcome.reading.Reading;

/**
 * A column that a person takes.
 *
 * @param column its place on the sheet, from 0
 * @param label what people shall read; empty for the proposed name
 * @param formerly code of the lost column that it continues; empty for none
 */
record ColumnPick(int column, String label, Reading reading, String formerly) {}
