package jp.kizahashi.survey.column;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A run of a column, of at most {@link #LONGEST} respondents: each distinct cell once, and for each respondent which one.
 * As bytes: format 1, number of cells, the cells (standing, values, words), number of respondents, their cells' numbers in
 * one byte each when there are at most 256 cells, else in two. Numbers before the last list are LEB128; texts are their
 * length and UTF-8.
 */
public final class ColumnBlock {
    /** Few enough that 500 columns of a block fit into memory with room to spare. */
    public static final int LONGEST = 4_096;

    private static final int FORMAT = 1;

    private final List<Cell> cells;
    private final char[] which;

    private ColumnBlock(List<Cell> cells, char[] which) {
        this.cells = List.copyOf(cells);
        this.which = which;
    }

    /** Gathers the cells of a block one after the other. */
    static final class Growing {
        private final Map<Cell, Integer> numbers = new HashMap<>();
        private final List<Cell> cells = new ArrayList<>();
        private final char[] which = new char[LONGEST];
        private int size;

        void add(Cell cell) {
            Integer number = numbers.get(cell);
            if (number == null) {
                number = cells.size();
                numbers.put(cell, number);
                cells.add(cell);
            }
            which[size++] = (char) number.intValue();
        }

        int size() {
            return size;
        }

        /** The block, and an empty one begins. */
        ColumnBlock take() {
            ColumnBlock block = new ColumnBlock(cells, Arrays.copyOf(which, size));
            numbers.clear();
            cells.clear();
            size = 0;
            return block;
        }
    }

    public int size() {
        return which.length;
    }

    /** The distinct cells. */
    public List<Cell> cells() {
        return cells;
    }

    /** Which of {@link #cells()} the respondent's is; respondents of a block are numbered from 0. */
    public int which(int respondent) {
        return which[respondent];
    }

    public byte[] bytes() {
        Bytes out = new Bytes();
        out.number(FORMAT);
        out.number(cells.size());
        for (Cell cell : cells) {
            out.number(cell.standing().ordinal());
            out.number(cell.values().size());
            cell.values().forEach(out::text);
            out.text(cell.words());
        }
        out.number(which.length);
        boolean isWide = cells.size() > 256;
        for (char number : which) {
            if (isWide) out.octet(number >> 8);
            out.octet(number);
        }
        return out.taken();
    }

    /** @throws IllegalStateException when these are not the bytes of a block */
    public static ColumnBlock of(byte[] bytes) {
        try {
            return read(new Reading(bytes));
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalStateException("a column block of " + bytes.length + " bytes is cut off", e);
        }
    }

    private static ColumnBlock read(Reading in) {
        int format = in.number();
        if (format != FORMAT) throw new IllegalStateException("column block of format " + format);
        int count = in.number();
        List<Cell> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Standing standing = Standing.values()[in.number()];
            List<String> values = new ArrayList<>();
            for (int left = in.number(); left > 0; left--) values.add(in.text());
            cells.add(new Cell(standing, List.copyOf(values), in.text()));
        }
        char[] which = new char[in.number()];
        boolean isWide = count > 256;
        for (int i = 0; i < which.length; i++) which[i] = (char) (isWide ? in.octet() << 8 | in.octet() : in.octet());
        return new ColumnBlock(cells, which);
    }

    /** Bytes in the making. */
    private static final class Bytes {
        private byte[] bytes = new byte[LONGEST + 256];
        private int size;

        void octet(int value) {
            if (size == bytes.length) bytes = Arrays.copyOf(bytes, 2 * size);
            bytes[size++] = (byte) value;
        }

        void number(int value) {
            int rest = value;
            for (; rest > 0x7f; rest >>>= 7) octet(rest & 0x7f | 0x80);
            octet(rest);
        }

        void text(String text) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            number(encoded.length);
            for (byte b : encoded) octet(b);
        }

        byte[] taken() {
            return Arrays.copyOf(bytes, size);
        }
    }

    private static final class Reading {
        private final byte[] bytes;
        private int at;

        Reading(byte[] bytes) {
            this.bytes = bytes;
        }

        int octet() {
            return bytes[at++] & 0xff;
        }

        int number() {
            int value = 0;
            for (int shift = 0; ; shift += 7) {
                int octet = octet();
                value |= (octet & 0x7f) << shift;
                if (octet < 0x80) return value;
            }
        }

        String text() {
            int length = number();
            String text = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }
    }
}
