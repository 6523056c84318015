package jp.kizahashi.platform.exchange.stream;

import java.util.List;
import jp.kizahashi.platform.exchange.OutCell;

/** A table too large for memory, given in blocks of some thousands of rows. */
public interface BlockTable {
    /** Column names. */
    List<String> header();

    /** How many rows all blocks have together, without the header. */
    int rows();

    int blocks();

    /** A block; numbered from 0. */
    List<Run> block(int number);

    /** A run of one column: its distinct cells, and for each row which one. */
    interface Run {
        int rows();

        List<OutCell> cells();

        int which(int row);
    }
}
