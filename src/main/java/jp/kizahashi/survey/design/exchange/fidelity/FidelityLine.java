package jp.kizahashi.survey.design.exchange.fidelity;

import java.util.List;

/**
 * What became of one item of a file.
 *
 * @param place where it stands in the file: a sheet and row, a path
 * @param name under which the file has it; may be empty
 * @param kind what the file calls it: {@code select_one}, {@code subquestion}
 * @param became what it is here: 設問 S01Q06（単一回答）; empty when it was left out
 * @param reasons why it is not all there, one sentence each; empty when it was kept
 */
public record FidelityLine(String place, String name, String kind, Fate fate, String became, List<String> reasons) {
    public FidelityLine {
        reasons = List.copyOf(reasons);
    }

    /** All reasons in one text. */
    public String reason() {
        return String.join(" ", reasons);
    }
}
