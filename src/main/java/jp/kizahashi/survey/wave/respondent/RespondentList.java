package jp.kizahashi.survey.wave.respondent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.report.Document.Paper;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.wave.Wave;

/**
 * 回答団体一覧 at a time.
 *
 * @param bodies by 団体コード
 * @param askedByPrefecture how many were asked, in the order of codes; for an asked body only prefectures where somebody
 *     answered
 * @param asked how many were asked altogether
 */
public record RespondentList(
        Wave wave, List<Respondents.Body> bodies, Map<String, Integer> askedByPrefecture, int asked, Instant at) {
    /** One prefecture with the names of its bodies that answered. */
    public record Group(String prefecture, int asked, List<String> names) {
        public String joined() {
            return names.isEmpty() ? "—" : String.join("、", names);
        }
    }

    public List<Group> groups() {
        Map<String, List<String>> names = bodies.stream()
                .collect(Collectors.groupingBy(
                        Respondents.Body::prefecture, Collectors.mapping(Respondents.Body::name, Collectors.toList())));
        return askedByPrefecture.entrySet().stream()
                .map(e -> new Group(e.getKey(), e.getValue(), names.getOrDefault(e.getKey(), List.of())))
                .toList();
    }

    /** 1,741団体のうち290団体（回収率16.7％）, with the day. */
    public String lead() {
        return Messages.get("survey.respondents.lead", asked, bodies.size(), rate(), new Dates().time(at));
    }

    /** 回収率 in percent with one decimal, rounded half up. */
    private String rate() {
        return BigDecimal.valueOf(bodies.size() * 100L)
                        .divide(BigDecimal.valueOf(Math.max(1, asked)), 1, RoundingMode.HALF_UP)
                        .toPlainString()
                + "％";
    }

    String title() {
        return Messages.get("survey.respondents.paper", wave.title());
    }

    Document document() {
        return Document.titled(title())
                .paper(Paper.A4_PORTRAIT)
                .office(wave.settings().sender())
                .date(Wareki.format(at.atZone(Dates.TOKYO).toLocalDate()))
                .lead(lead())
                .table(paperTable())
                .build();
    }

    private Table paperTable() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Group group : groups())
            rows.add(List.of(
                    Cell.of(group.prefecture()),
                    Cell.of(Messages.get("survey.wave.of", group.names().size(), group.asked())),
                    Cell.of(group.joined())));
        return Table.of(
                        Messages.get("survey.respondents.caption"),
                        Column.text(Messages.get("survey.wave.cells.PREFECTURE"))
                                .weight(2),
                        Column.text(Messages.get("survey.respondents.count")).weight(2),
                        Column.text(Messages.get("survey.respondents.names")).weight(9))
                .rowHeaders(1)
                .rows(rows);
    }

    /** One row a body, for CSV. */
    OutTable table() {
        List<List<OutCell>> rows = bodies.stream()
                .map(b -> List.of(
                        OutCell.text(b.code()),
                        OutCell.text(b.name()),
                        OutCell.text(b.prefecture()),
                        OutCell.text(b.band())))
                .toList();
        List<String> header = List.of(
                Messages.get("survey.wave.field.codes"),
                Messages.get("survey.wave.body"),
                Messages.get("survey.wave.cells.PREFECTURE"),
                Messages.get("survey.wave.cells.BAND"));
        return new OutTable(Messages.get("survey.respondents.title"), header, rows);
    }
}
