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
        var front = document.front();
        List<String> all = new ArrayList<>(
                List.of(front.titleWithMark(), front.number(), front.office(), front.date(), front.version()));
        all.addAll(front.marks().stream().map(Document.Mark::words).toList());
        for (Block block : document.inSequence()) all.addAll(of(block));
        return all;
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
            case Block.Figure f ->
                List.of(
                        f.number(),
                        f.chart().title(),
                        f.chart().summary(),
                        f.chart().source().line(),
                        f.where());
            case Block.Basis b -> b.sentences();
            case Block.NewPage _ -> List.of();
            case Block.Beside _ -> throw new IllegalArgumentException("taken apart before");
        };
    }

    private static List<String> of(Block.Tabular tabular) {
        Table table = tabular.table();
        List<String> all = new ArrayList<>(List.of(tabular.number(), table.caption()));
        table.groups().forEach(g -> all.add(g.label()));
        table.columns().stream().map(Column::label).forEach(all::add);
        table.rows().forEach(row -> row.stream().map(Cell::shown).forEach(all::add));
        all.addAll(table.notes());
        return all;
    }
}
