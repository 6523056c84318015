package jp.kizahashi.platform.exchange;

/**
 * A cell that could not be written as it is.
 *
 * @param row row of the file from 1; the header is row 1
 * @param column column from 1
 * @param text the whole text of the cell as it should be
 * @param characters the characters that cannot be written, each with its code point: 𠮷（U+20BB7）
 */
public record UnwritableCell(int row, int column, String text, String characters) {}
