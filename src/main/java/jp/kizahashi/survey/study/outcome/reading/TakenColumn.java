package jp.kizahashi.survey.study.outcome.reading;

import jp.kizahashi.survey.study.outcome.OutcomeColumn;

/**
 * A column of the sheet that becomes a column of the set.
 *
 * @param code its name within the set
 * @param column its place on the sheet, from 0
 * @param header its heading as published, by which it is found again next year
 * @param label what people read
 */
public record TakenColumn(String code, int column, String header, String label, Reading reading) {
    public OutcomeColumn kept() {
        return new OutcomeColumn(code, label, reading.kind());
    }

    TakenColumn at(int place, String heading) {
        return new TakenColumn(code, place, heading, label, reading);
    }
}
