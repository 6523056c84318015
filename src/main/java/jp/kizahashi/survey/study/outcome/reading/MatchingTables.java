package jp.kizahashi.survey.study.outcome.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;

/** The account of all lines as three tables: sums, lines, bodies without figures. */
public final class MatchingTables {
    private MatchingTables() {}

    public static List<OutTable> of(Matching matching) {
        return List.of(sums(matching), lines(matching), absent(matching));
    }

    private static OutTable sums(Matching matching) {
        List<List<OutCell>> rows = new ArrayList<>();
        matching.counts()
                .forEach((fate, n) -> rows.add(List.of(
                        OutCell.text(word("group." + fate.group())),
                        OutCell.text(word("fate." + fate)),
                        OutCell.number(n))));
        rows.add(List.of(
                OutCell.text(word("sum")),
                OutCell.EMPTY,
                OutCell.number(matching.lines().size())));
        return table("sheet.sums", rows, "column.group", "column.fate", "column.lines");
    }

    private static OutTable lines(Matching matching) {
        List<List<OutCell>> rows = matching.lines().stream()
                .map(l -> List.of(
                        OutCell.number(l.line()),
                        OutCell.text(l.code()),
                        OutCell.text(l.prefecture()),
                        OutCell.text(l.name()),
                        OutCell.text(word("group." + l.fate().group())),
                        OutCell.text(word("fate." + l.fate())),
                        OutCell.text(l.body()),
                        OutCell.text(l.bodyName()),
                        OutCell.text(l.detail())))
                .toList();
        return table(
                "sheet.lines",
                rows,
                "column.line",
                "column.code",
                "column.prefecture",
                "column.name",
                "column.group",
                "column.fate",
                "column.body",
                "column.bodyName",
                "column.detail");
    }

    private static OutTable absent(Matching matching) {
        List<List<OutCell>> rows = matching.absent().stream()
                .map(a -> List.of(OutCell.text(a.code()), OutCell.text(a.prefecture()), OutCell.text(a.name())))
                .toList();
        return table("sheet.absent", rows, "column.code", "column.prefecture", "column.name");
    }

    private static OutTable table(String name, List<List<OutCell>> rows, String... header) {
        return new OutTable(
                word(name), Arrays.stream(header).map(MatchingTables::word).toList(), rows);
    }

    private static String word(String key) {
        return Messages.get("survey.outcome." + key);
    }
}
