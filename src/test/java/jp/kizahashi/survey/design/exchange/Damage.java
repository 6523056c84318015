package jp.kizahashi.survey.design.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.Unwritable;

/** Damages questionnaire files as accidents and attackers do. The same seed damages in the same way. */
public final class Damage {
    private static final String[] HOSTILE = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "]]>",
        "<![CDATA[",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
        "&b;",
        "${",
        "{",
        "}}",
        "\u0000",
        "\ud800",
        "\u202e",
        "=1+1",
        "=cmd|' /C calc'!A0",
        "1e999999999",
        "-0",
        "9".repeat(400),
        "not(".repeat(300),
        "(".repeat(2_000),
        "[".repeat(300),
        "a".repeat(70_000),
        " and ".repeat(500),
        "${a} + ".repeat(400),
        "'",
        "\"",
        "\\",
        "\\u0000",
        "../../",
        "%n%s",
        "*a",
        "&a [*a]",
        "<".repeat(3_000),
        "<script".repeat(900),
        "&amp;".repeat(900),
        "\n",
        "\t",
        ": ",
        "- ",
        "1 = 1",
        ". > .",
        "selected(., 'a')",
        "true",
        "begin_group",
        "end_group",
        "begin_repeat",
        "select_multiple l",
        "null",
        "[]",
        "{}",
        ",",
        "，",
        "　",
        "\ufeff",
        "SINGLE"
    };

    private final Random random;

    public Damage(long seed) {
        this.random = new Random(seed);
    }

    /** A value of a JSON file, of an XML file, of a YAML file. */
    private static final Pattern IN_JSON = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");

    private static final Pattern IN_XML = Pattern.compile("(?<=>)[^<>]++(?=<)");
    private static final Pattern IN_YAML = Pattern.compile("(?m)(?<=: )[^\\n\\[{]++$");

    /** JSON whose texts are damaged, or that is damaged anywhere. */
    public byte[] json(byte[] whole) {
        return damaged(whole, IN_JSON, Damage::quoted);
    }

    /** XML whose texts are damaged, or that is damaged anywhere. */
    public byte[] xml(byte[] whole) {
        return damaged(
                whole, IN_XML, w -> w.replace("&", "&amp;").replace("<", "&lt;").replaceAll("[\\u0000\\ud800]", ""));
    }

    /** YAML whose texts are damaged, or that is damaged anywhere. */
    public byte[] yaml(byte[] whole) {
        return damaged(whole, IN_YAML, Damage::quoted);
    }

    private static String quoted(String word) {
        String escaped = word.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
        return "\"" + escaped.replace("\u0000", "\\u0000").replace("\ud800", "\\ud800") + "\"";
    }

    private byte[] damaged(byte[] whole, Pattern value, UnaryOperator<String> written) {
        if (random.nextInt(4) == 0) return text(whole);
        String text = new String(whole, StandardCharsets.UTF_8);
        List<MatchResult> values = value.matcher(text).results().toList();
        StringBuilder to = new StringBuilder();
        int end = 0;
        int from = random.nextInt(values.size());
        int accidents = 1 + random.nextInt(5);
        for (int i = from;
                i < values.size() && accidents > 0;
                i += 1 + random.nextInt(1 + values.size() / 8), accidents--) {
            boolean other = random.nextInt(3) == 0;
            to.append(text, end, values.get(i).start());
            to.append(other ? values.get(random.nextInt(values.size())).group() : written.apply(word()));
            end = values.get(i).end();
        }
        return to.append(text, end, text.length()).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One to six accidents somewhere in the text, now and then in its bytes. */
    public byte[] text(byte[] whole) {
        String text = new String(whole, StandardCharsets.UTF_8);
        for (int i = 0; i <= random.nextInt(6); i++) text = once(text);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return random.nextInt(20) == 0 ? bytes(bytes) : bytes;
    }

    private byte[] bytes(byte[] whole) {
        byte[] bytes = random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length + 1)) : whole.clone();
        for (int i = 0; i < 4 && bytes.length > 0; i++)
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        return bytes;
    }

    private String once(String text) {
        if (text.length() < 80) return text + word();
        int at = random.nextInt(text.length() - 1);
        int end = Math.min(text.length(), at + 1 + random.nextInt(random.nextInt(8) == 0 ? 4_000 : 40));
        String piece = text.substring(at, end);
        return switch (random.nextInt(8)) {
            case 0 -> text.substring(0, at) + (char) (32 + random.nextInt(95)) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + text.substring(end);
            case 2 -> text.substring(0, at) + piece + text.substring(at);
            case 3 ->
                random.nextInt(10) == 0 ? text.substring(0, at) : text.substring(0, at) + '9' + text.substring(at + 1);
            case 4 -> text.substring(0, at) + text.substring(at / 2, at / 2 + 30) + text.substring(end);
            default -> text.substring(0, at) + word() + text.substring(at);
        };
    }

    private String word() {
        return HOSTILE[random.nextInt(HOSTILE.length)];
    }

    /** A workbook with one to eight cells changed, moved or doubled, now and then with its bytes damaged as well. */
    public byte[] workbook(List<OutTable> tables) throws IOException {
        List<OutTable> damaged = new ArrayList<>();
        for (OutTable table : tables) damaged.add(damaged(table));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExcelFile.write(damaged, Unwritable.REPLACE, out);
        return random.nextInt(10) == 0 ? bytes(out.toByteArray()) : out.toByteArray();
    }

    private OutTable damaged(OutTable table) {
        List<List<OutCell>> rows = new ArrayList<>();
        table.rows().forEach(r -> rows.add(new ArrayList<>(r)));
        List<String> header = new ArrayList<>(table.header());
        for (int i = 0; i <= random.nextInt(8) && !rows.isEmpty(); i++) {
            List<OutCell> row = rows.get(random.nextInt(rows.size()));
            int column = random.nextInt(row.size());
            switch (random.nextInt(8)) {
                case 0 -> rows.remove(row);
                case 1 -> rows.add(random.nextInt(rows.size()), new ArrayList<>(row));
                case 2 ->
                    header.set(random.nextInt(header.size()), random.nextInt(4) == 0 ? word() : header.getFirst());
                case 3 -> row.set(column, row.get(random.nextInt(row.size())));
                case 4 -> row.set(column, rows.get(random.nextInt(rows.size())).get(column));
                case 5 ->
                    row.set(
                            column,
                            OutCell.text(new String(
                                    text(row.get(column).plain().getBytes(StandardCharsets.UTF_8)),
                                    StandardCharsets.UTF_8)));
                default -> row.set(column, OutCell.text(word()));
            }
        }
        return new OutTable(table.name(), header, rows);
    }
}
