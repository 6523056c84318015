package jp.kizahashi.survey.export;

import java.util.List;
import jp.kizahashi.platform.exchange.stream.BlockTable;

/** The same table under the names that R uses. */
record RTable(WaveTable table) implements BlockTable {
    @Override
    public List<String> header() {
        return table.columns().stream().map(OutColumn::name).toList();
    }

    @Override
    public int rows() {
        return table.rows();
    }

    @Override
    public int blocks() {
        return table.blocks();
    }

    @Override
    public List<Run> block(int number) {
        return table.block(number);
    }
}
