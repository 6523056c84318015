package jp.kizahashi.survey.wave.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.report.Document.Paper;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.wave.Wave;

/** 未回答団体一覧: who has not answered, by 団体コード, with its own deadline. */
record NonRespondents(Wave wave, List<WaveBoard.Body> all, Instant at) {
    String title() {
        return Messages.get("survey.wave.open.title", wave.title());
    }

    Document document() {
        LocalDate day = at.atZone(Dates.TOKYO).toLocalDate();
        int answered = (int) all.stream().filter(WaveBoard.Body::answered).count();
        List<WaveBoard.Body> open = all.stream().filter(WaveBoard.Body::isOpen).toList();
        return Document.titled(title())
                .paper(Paper.A4_PORTRAIT)
                .date(Wareki.format(day))
                .office(wave.settings().contactOffice())
                .lead(Messages.get(
                        "survey.wave.open.lead",
                        Integer.toString(all.size()),
                        Integer.toString(open.size()),
                        WaveBoard.rate(answered, all.size())))
                .table(table(open))
                .build();
    }

    private Table table(List<WaveBoard.Body> open) {
        List<List<Cell>> rows = new ArrayList<>();
        for (WaveBoard.Body body : open)
            rows.add(List.of(
                    Cell.of(body.invitation().code()),
                    Cell.of(body.invitation().name()),
                    Cell.of(body.invitation().prefecture()),
                    Cell.of(body.invitation().band()),
                    Cell.of(new Dates().time(body.invitation().dueAt()))));
        return Table.of(
                        Messages.get("survey.wave.open.caption"),
                        Column.text(Messages.get("survey.wave.field.codes")),
                        Column.text(Messages.get("survey.wave.body")).weight(3),
                        Column.text(Messages.get("survey.wave.cells.PREFECTURE")),
                        Column.text(Messages.get("survey.wave.cells.BAND")).weight(3),
                        Column.text(Messages.get("survey.wave.column.due")).weight(4))
                .rowHeaders(2)
                .rows(rows);
    }
}
