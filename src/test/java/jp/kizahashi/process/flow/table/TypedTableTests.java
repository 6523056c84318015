package jp.kizahashi.process.flow.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows keep what was typed, and every fault is named by row and column. */
class TypedTableTests {
    @Test
    void a_row_put_in_between_gets_a_branch_number_and_the_last_one_the_next() {
        TypedTable table = new TypedTable(List.of(row("1", "受ける"), row("2", "送る")));
        table.insert(1);
        table.insert(2);
        table.insert(4);
        assertThat(table.rows()).extracting(TypedRow::number).containsExactly("1", "1-2", "1-2-2", "2", "5");
    }

    @Test
    void rows_move_and_go_and_stay_within_the_table() {
        TypedTable table = new TypedTable(List.of(row("1", "あ"), row("2", "い"), row("3", "う")));
        table.move(0, -1);
        table.move(2, 1);
        table.move(0, 1);
        table.remove(2);
        table.remove(9);
        assertThat(table.rows()).extracting(TypedRow::work).containsExactly("い", "あ");
    }

    @Test
    void each_fault_is_named_with_its_row_and_column() {
        TypedTable table = new TypedTable(List.of(
                row("1", "受ける"),
                row("1", "送る"),
                row("", "渡す"),
                cells("4", "", "", "", "", "三分", "-1", "101", "", ""),
                cells("5", "係", "", "", "", "", "", "", "", "")));
        assertThat(table.faults())
                .extracting(RowFault::cell)
                .containsExactly("number-1", "number-2", "work-3", "minutes-3", "cases-3", "errors-3", "work-4");
    }

    @Test
    void a_branch_to_nowhere_is_named_at_its_row() {
        TypedTable table = new TypedTable(List.of(row("1", "受ける"), cells("2", "", "送る", "", "", "", "", "", "", "9")));
        assertThat(table.faults()).singleElement().satisfies(f -> {
            assertThat(f.cell()).isEqualTo("branch-1");
            assertThat(f.sentence()).contains("「9」");
        });
    }

    @Test
    void full_width_digits_and_blank_rows_are_taken_as_meant() {
        TypedTable table = new TypedTable(
                List.of(cells("１", "係", "受ける", "申告書、委任状", "", "１５", "6000", "１．５", "", ""), TypedRow.begun("2", "")));
        assertThat(table.faults()).isEmpty();
        assertThat(table.table().rows()).singleElement().satisfies(r -> {
            assertThat(r.number()).isEqualTo("1");
            assertThat(r.papers()).containsExactly("申告書", "委任状");
            assertThat(r.figures().minutes()).contains(15);
            assertThat(r.figures().errors().orElseThrow()).isEqualByComparingTo("1.5");
        });
    }

    private static TypedRow row(String number, String work) {
        return cells(number, "", work, "", "", "", "", "", "", "");
    }

    private static TypedRow cells(String... cells) {
        return TypedRow.of(List.of(cells));
    }
}
