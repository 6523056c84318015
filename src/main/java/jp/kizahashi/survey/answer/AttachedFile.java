package jp.kizahashi.survey.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Messages;

/**
 * A file attached as an answer, as the entry's value tells it. The bytes lie in the file store of the answering body.
 *
 * @param id of the attachment
 * @param sha256 of the bytes, 64 hexadecimal digits
 * @param bytes its size
 * @param name as it was sent, without folders and control characters
 */
public record AttachedFile(long id, String sha256, long bytes, String name) {
    private static final Pattern VALUE = Pattern.compile("([0-9]{1,18}) ([0-9a-f]{64}) ([0-9]{1,15}) (.+)");

    /** The value of the entry; the policy on {@code survey_attachment} builds the same text. */
    public String value() {
        return id + " " + sha256 + " " + bytes + " " + name;
    }

    /** The file of a value; empty when it is none. */
    public static Optional<AttachedFile> parse(String value) {
        Matcher parts = VALUE.matcher(value);
        if (!parts.matches()) return Optional.empty();
        return Optional.of(new AttachedFile(
                Long.parseLong(parts.group(1)), parts.group(2), Long.parseLong(parts.group(3)), parts.group(4)));
    }

    /** The files among the values, in their order. */
    public static List<AttachedFile> of(List<String> values) {
        return values.stream()
                .map(AttachedFile::parse)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The size as people read it: 900バイト, 21KB, 3.4MB. */
    public String size() {
        if (bytes < 1_024) return Messages.get("survey.file.bytes", Long.toString(bytes));
        if (bytes < 1_048_576) return Messages.get("survey.file.kilobytes", Long.toString((bytes + 512) / 1_024));
        return Messages.get("survey.file.megabytes", "%.1f".formatted(bytes / 1_048_576.0));
    }

    /** Names and sizes, for people. */
    static String shown(List<String> values) {
        return of(values).stream().map(f -> f.name() + "（" + f.size() + "）").collect(Collectors.joining("、"));
    }

    /** Names and SHA-256, one a line: what exports give. */
    public static String traced(List<String> values) {
        return of(values).stream()
                .map(f -> Messages.get("survey.file.traced", f.name(), f.sha256()))
                .collect(Collectors.joining("\n"));
    }
}
