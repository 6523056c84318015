package jp.kizahashi.platform.exchange;

import java.util.List;
import java.util.stream.Stream;
import jp.kizahashi.platform.Messages;

/**
 * A cell that could not be written as it is.
 *
 * @param row row of the file from 1; the header is row 1
 * @param column column from 1
 * @param text the whole text of the cell as it should be
 * @param characters the characters that cannot be written, each with its code point: 𠮷（U+20BB7）
 */
public record UnwritableCell(int row, int column, String text, String characters) {
    /** The list of such cells of a written table, to be handed over with it. */
    public static OutTable table(OutTable written, List<UnwritableCell> cells) {
        List<List<OutCell>> rows = cells.stream()
                .map(c -> List.of(
                        OutCell.number(c.row()),
                        OutCell.text(written.header().get(c.column() - 1)),
                        OutCell.text(c.text()),
                        OutCell.text(c.characters())))
                .toList();
        List<String> header = Stream.of("row", "column", "text", "characters")
                .map(key -> Messages.get("platform.unwritable." + key))
                .toList();
        return new OutTable(Messages.get("platform.unwritable.title"), header, rows);
    }
}
