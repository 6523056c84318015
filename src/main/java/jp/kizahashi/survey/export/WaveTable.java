package jp.kizahashi.survey.export;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.stream.BlockTable;
import jp.kizahashi.survey.column.Column;
import jp.kizahashi.survey.column.ColumnBlock;
import jp.kizahashi.survey.column.Standing;
import jp.kizahashi.survey.column.StoredColumns;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.person.SmallGroups;

/**
 * All answers of a wave as one table, a row a respondent. Where single answers must not lead to persons (k above 1), free
 * texts are left out, and what tells who somebody is is hidden for {@link SmallGroups}.
 */
final class WaveTable implements BlockTable {
    private final StoredColumns wave;
    private final List<OutColumn> columns = new ArrayList<>();
    private final Set<String> telling = new TreeSet<>();
    private final BitSet hidden;

    WaveTable(StoredColumns wave, OutColumn.Ticks ticks) {
        this.wave = wave;
        boolean isOpen = wave.k() <= 1;
        for (Question fact : wave.facts()) columns.addAll(OutColumn.of(fact, ticks, false));
        for (Question question : wave.questions())
            if (isOpen || !question.kind().isText()) columns.addAll(OutColumn.of(question, ticks, isOpen));
        if (!isOpen) {
            wave.facts().forEach(f -> telling.add(f.code()));
            telling.addAll(wave.telling());
        }
        this.hidden = telling.isEmpty() ? new BitSet() : hidden(groups());
    }

    private List<String> groups() {
        List<StringBuilder> groups = new ArrayList<>();
        for (int i = 0; i < wave.respondents(); i++) groups.add(new StringBuilder());
        for (String code : telling) {
            boolean isFact = wave.facts().stream().anyMatch(f -> f.code().equals(code));
            Column column = isFact ? wave.fact(code) : wave.column(code);
            for (int i = 0; i < groups.size(); i++)
                groups.get(i).append(column.choice(i)).append(column.standing(i) == Standing.ANSWERED ? ' ' : '-');
        }
        return groups.stream().map(StringBuilder::toString).toList();
    }

    private BitSet hidden(List<String> groups) {
        Map<String, Integer> sizes = new HashMap<>();
        for (String group : groups) sizes.merge(group, 1, Integer::sum);
        Set<String> small = SmallGroups.hidden(sizes, wave.k());
        BitSet rows = new BitSet(groups.size());
        for (int i = 0; i < groups.size(); i++) if (small.contains(groups.get(i))) rows.set(i);
        return rows;
    }

    List<OutColumn> columns() {
        return columns;
    }

    /** How many respondents' telling answers are hidden. */
    int hiddenRows() {
        return hidden.cardinality();
    }

    @Override
    public List<String> header() {
        return columns.stream()
                .map(c -> wave.facts().contains(c.question()) ? c.label() : c.name() + " " + c.label())
                .toList();
    }

    @Override
    public int rows() {
        return wave.respondents();
    }

    @Override
    public int blocks() {
        return wave.blocks();
    }

    @Override
    public List<Run> block(int number) {
        Map<String, ColumnBlock> blocks = wave.block(number);
        List<Run> runs = new ArrayList<>(columns.size());
        for (OutColumn column : columns) {
            ColumnBlock block = blocks.get(column.code());
            if (block == null)
                throw new IllegalStateException("block " + number + " of " + column.code() + " is gone: made anew");
            List<OutCell> cells = new ArrayList<>();
            block.cells().forEach(c -> cells.add(column.cell().apply(c)));
            runs.add(
                    telling.contains(column.code())
                            ? new Covered(block, cells, hidden, number * ColumnBlock.LONGEST)
                            : new Open(block, cells));
        }
        return runs;
    }

    private record Open(ColumnBlock block, List<OutCell> cells) implements Run {
        @Override
        public int rows() {
            return block.size();
        }

        @Override
        public int which(int row) {
            return block.which(row);
        }
    }

    /** A run whose hidden rows show 秘匿. */
    private record Covered(ColumnBlock block, List<OutCell> cells, BitSet hidden, int first) implements Run {
        Covered {
            cells = new ArrayList<>(cells);
            cells.add(OutCell.text(Messages.get("survey.export.hidden")));
        }

        @Override
        public int rows() {
            return block.size();
        }

        @Override
        public int which(int row) {
            return hidden.get(first + row) ? cells.size() - 1 : block.which(row);
        }
    }
}
