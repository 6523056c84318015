package jp.kizahashi.survey.column;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.survey.design.Question;

/** A column put together from its blocks: every distinct cell is understood once, however many respondents share it. */
public final class PackedColumn implements Column {
    private final Question question;
    private final int[] which;
    private final List<Understood> cells = new ArrayList<>();

    /** A cell as tables ask for it. */
    private record Understood(Cell cell, int choice, BitSet chosen) {}

    private PackedColumn(Question question, int size) {
        this.question = question;
        this.which = new int[size];
    }

    /** The column of a question from its blocks in their order. */
    public static PackedColumn of(Question question, List<ColumnBlock> blocks) {
        int size = blocks.stream().mapToInt(ColumnBlock::size).sum();
        PackedColumn column = new PackedColumn(question, size);
        Map<Cell, Integer> numbers = new HashMap<>();
        int at = 0;
        for (ColumnBlock block : blocks) {
            int[] here = block.cells().stream()
                    .mapToInt(cell -> numbers.computeIfAbsent(cell, column::understand))
                    .toArray();
            for (int i = 0; i < block.size(); i++) column.which[at++] = here[block.which(i)];
        }
        return column;
    }

    private int understand(Cell cell) {
        BitSet chosen = new BitSet();
        int choice = -1;
        if (question.kind().hasOptions())
            for (int i = 0; i < question.options().size(); i++)
                if (cell.values().contains(question.options().get(i).code())) {
                    chosen.set(i);
                    if (choice < 0) choice = i;
                }
        cells.add(new Understood(cell, choice, chosen));
        return cells.size() - 1;
    }

    /** The respondent's cell as it is kept. */
    public Cell cell(int respondent) {
        return cells.get(which[respondent]).cell();
    }

    @Override
    public Question question() {
        return question;
    }

    @Override
    public int size() {
        return which.length;
    }

    @Override
    public Standing standing(int respondent) {
        return cell(respondent).standing();
    }

    @Override
    public boolean chose(int respondent, int option) {
        return cells.get(which[respondent]).chosen().get(option);
    }

    @Override
    public int choice(int respondent) {
        return cells.get(which[respondent]).choice();
    }

    @Override
    public BigDecimal number(int respondent) {
        return new BigDecimal(cell(respondent).value());
    }

    @Override
    public String text(int respondent) {
        Cell cell = cell(respondent);
        return question.kind().hasOptions() ? cell.words() : cell.value();
    }
}
