package jp.kizahashi.platform.exchange;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import jp.kizahashi.platform.Messages;

/** Replaces what a target cannot hold by 〓 and lists each cell where it did so. */
public final class WritableText {
    /**
     * Characters that JIS has once and Unicode twice: what other systems write on the left is what Windows-31J holds on the
     * right (JIS X 0208 1-1-33, 1-1-61, 1-1-34, 1-1-29, 1-1-81, 1-1-82, 2-2-44).
     */
    private static final String SAME_IN_JIS = "〜～−－‖∥—―¢￠£￡¬￢";

    private final IntPredicate canWrite;
    private final boolean isOffice;
    private final int longest;
    private final List<UnwritableCell> lost = new ArrayList<>();

    private WritableText(IntPredicate canWrite, boolean isOffice, int longest) {
        this.canWrite = canWrite;
        this.isOffice = isOffice;
        this.longest = longest;
    }

    /** What Japanese offices call Shift_JIS. */
    public static WritableText windows31J() {
        CharsetEncoder encoder = Charset.forName("windows-31j").newEncoder();
        return new WritableText(c -> encoder.canEncode(Character.toString(c)), true, Integer.MAX_VALUE);
    }

    /** Everything but the control characters that no text file should hold. */
    public static WritableText unicode() {
        return new WritableText(WritableText::isXmlCharacter, false, Integer.MAX_VALUE);
    }

    /** What a cell of a workbook can hold: XML's characters, at most 32,767 of them. */
    public static WritableText excel() {
        return new WritableText(WritableText::isXmlCharacter, false, 32_767);
    }

    /** XML 1.0, production 2 (Char). */
    private static boolean isXmlCharacter(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || c > 0xffff;
    }

    /** The text as it can be written; {@code row} and {@code column} from 1. */
    public String of(String text, int row, int column) {
        String same = isOffice ? sameInJis(text) : text;
        if (same.length() > longest) return cut(same, row, column);
        if (same.codePoints().allMatch(canWrite)) return same;
        Set<String> missing = new LinkedHashSet<>();
        String written = replaced(same, missing);
        lost.add(new UnwritableCell(row, column, text, String.join("、", missing)));
        return written;
    }

    private String replaced(String text, Set<String> missing) {
        StringBuilder written = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (canWrite.test(c)) written.appendCodePoint(c);
            else {
                written.append(Unwritable.GETA);
                missing.add(named(c));
            }
        });
        return written.toString();
    }

    private String cut(String text, int row, int column) {
        lost.add(new UnwritableCell(row, column, text, Messages.get("import.too-long", Integer.toString(longest))));
        return replaced(text.substring(0, longest), new LinkedHashSet<>());
    }

    /** The cells so far that could not be written as they are. */
    public List<UnwritableCell> lost() {
        return List.copyOf(lost);
    }

    private static String named(int codePoint) {
        String shown = Character.isISOControl(codePoint) || codePoint < 0xe000 && codePoint > 0xd7ff
                ? ""
                : Character.toString(codePoint);
        return shown + String.format("（U+%04X）", codePoint);
    }

    private static String sameInJis(String text) {
        String same = text;
        for (int i = 0; i < SAME_IN_JIS.length(); i += 2)
            same = same.replace(SAME_IN_JIS.charAt(i), SAME_IN_JIS.charAt(i + 1));
        return same;
    }
}
