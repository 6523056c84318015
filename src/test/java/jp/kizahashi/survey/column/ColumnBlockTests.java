package jp.kizahashi.survey.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import org.junit.jupiter.api.Test;

class ColumnBlockTests {
    private static final Question MANY = new Question(
            "Q1",
            "道具",
            "使う道具",
            List.of(),
            QuestionKind.MULTIPLE,
            List.of(new Option("1", "紙"), new Option("2", "表計算"), new Option("9", "その他", Option.Role.OTHER)),
            "");

    @Test
    void a_block_comes_back_from_its_bytes_cell_by_cell() {
        Random random = new Random(1);
        for (int distinct : new int[] {1, 2, 255, 256, 257, 4_096}) {
            List<Cell> cells = new ArrayList<>();
            ColumnBlock.Growing growing = new ColumnBlock.Growing();
            for (int i = 0; i < ColumnBlock.LONGEST; i++) {
                Cell cell = Cell.of("髙𠮷\n" + (i < distinct ? i : random.nextInt(distinct)));
                cells.add(cell);
                growing.add(cell);
            }
            ColumnBlock back = ColumnBlock.of(growing.take().bytes());
            assertThat(back.cells()).hasSize(distinct);
            List<Cell> read = new ArrayList<>();
            for (int i = 0; i < back.size(); i++) read.add(back.cells().get(back.which(i)));
            assertThat(read).isEqualTo(cells);
        }
    }

    @Test
    void bytes_that_are_cut_off_are_told() {
        ColumnBlock.Growing growing = new ColumnBlock.Growing();
        growing.add(Cell.of("山"));
        byte[] bytes = growing.take().bytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> ColumnBlock.of(cut)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void the_ways_of_not_giving_a_value_stay_apart() {
        PackedColumn column = column(
                Cell.NOT_ASKED,
                Cell.of(Optional.empty()),
                Cell.of(Optional.of(Entry.NOT_APPLICABLE)),
                Cell.of(Optional.of(Entry.UNKNOWN)),
                Cell.of(Optional.of(Entry.of("1", "9").with("手帳"))));
        assertThat(List.of(0, 1, 2, 3, 4)).extracting(column::standing).containsExactly(Standing.values());
        assertThat(column.chose(4, 0)).isTrue();
        assertThat(column.chose(4, 1)).isFalse();
        assertThat(column.chose(4, 2)).isTrue();
        assertThat(column.text(4)).isEqualTo("手帳");
        assertThat(column.choice(1)).isEqualTo(-1);
    }

    @Test
    void blocks_with_different_cells_make_one_column() {
        ColumnBlock first = block(Cell.of("1"), Cell.of("2"));
        ColumnBlock second = block(Cell.of("2"), Cell.NO_ANSWER, Cell.of("1"));
        PackedColumn column = PackedColumn.of(MANY, List.of(first, second));
        assertThat(List.of(0, 1, 2, 3, 4)).extracting(column::choice).containsExactly(0, 1, 1, -1, 0);
    }

    private static PackedColumn column(Cell... cells) {
        return PackedColumn.of(MANY, List.of(ColumnBlock.of(block(cells).bytes())));
    }

    private static ColumnBlock block(Cell... cells) {
        ColumnBlock.Growing growing = new ColumnBlock.Growing();
        for (Cell cell : cells) growing.add(cell);
        return growing.take();
    }
}
