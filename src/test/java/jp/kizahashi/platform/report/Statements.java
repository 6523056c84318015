package jp.kizahashi.platform.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;

/** Everything a document says, piece by piece, independent of the writers: what each of the three files must contain. */
final class Statements {
    private Statements() {}

    static List<String> of(Document document) {
        return Stream.concat(ofFront(document).stream(), ofBlocks(document).stream())
                .toList();
    }

    static List<String> ofFront(Document document) {
        var front = document.front();
        List<String> all = new ArrayList<>(
                List.of(front.titleWithMark(), front.number(), front.office(), front.date(), front.version()));
        all.addAll(front.marks().stream().map(Document.Mark::words).toList());
        return all;
    }

    static List<String> ofBlocks(Document document) {
        return document.inSequence().stream()
                .map(Statements::of)
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> of(Block block) {
        return switch (block) {
            case Block.Heading h -> List.of(h.text());
            case Block.Paragraph p -> List.of(p.text());
            case Block.Bullets b -> b.items();
            case Block.KeyValues k ->
                k.entries().stream()
                        .flatMap(e -> Stream.of(e.name(), e.value()))
                        .toList();
            case Block.Tabular t -> of(t);
            case Block.Drawing d -> List.of(d.caption());
            case Block.Figure f ->
                List.of(
                        f.number(),
                        f.chart().title(),
                        f.chart().summary(),
                        f.chart().source().line(),
                        f.where());
            case Block.Question q -> List.of(q.text());
            case Block.QrCode c -> List.of(c.caption());
            case Block.Basis b -> b.sentences();
            case Block.NewPage page -> List.of();
            case Block.Beside columns -> throw new IllegalArgumentException("taken apart before");
        };
    }

    private static List<String> of(Block.Tabular tabular) {
        Table table = tabular.table();
        List<String> all = new ArrayList<>(List.of(tabular.number(), table.caption()));
        all.addAll(headings(table));
        table.rows().forEach(row -> row.stream().map(Cell::shown).forEach(all::add));
        all.addAll(table.notes());
        return all;
    }

    /** Upper row, then lower row; a heading without group stands in the upper one. */
    private static List<String> headings(Table table) {
        List<String> upper = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        for (Column column : table.columns()) {
            if (table.hasGroups() && column.group() == null) upper.add(column.label());
            else lower.add(column.label());
            if (column.group() != null && !upper.contains(column.group())) upper.add(column.group());
        }
        upper.addAll(lower);
        return upper;
    }
}
