package jp.kizahashi.survey.result.tabulation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who was asked, divided into the one partition by which a wave is published.
 *
 * @param partition what the cells are, in words: 人口帯 or 都道府県
 * @param cells the labels of the cells in the order of exhibits, empty ones included
 * @param bodies every asked body once; each lies in one of the cells
 */
public record Frame(String partition, List<String> cells, List<Body> bodies) {
    /**
     * One asked body.
     *
     * @param code its 団体コード: what it is called in sums, so that waves can be joined
     * @param cell the label of its cell
     */
    public record Body(String code, String name, String prefecture, String cell) {}

    /** @throws IllegalArgumentException when a code stands twice or a body lies in no cell */
    public Frame {
        cells = List.copyOf(cells);
        bodies = List.copyOf(bodies);
        Set<String> codes = new HashSet<>();
        for (Body body : bodies)
            if (!codes.add(body.code()) || !cells.contains(body.cell()))
                throw new IllegalArgumentException("body " + body.code() + " in " + body.cell());
    }

    /** The codes of the bodies in a cell. */
    public Set<String> in(String cell) {
        Set<String> codes = new HashSet<>();
        for (Body body : bodies) if (body.cell().equals(cell)) codes.add(body.code());
        return codes;
    }
}
