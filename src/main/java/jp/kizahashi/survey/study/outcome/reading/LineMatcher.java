package jp.kizahashi.survey.study.outcome.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.org.body.BodyKind;
import jp.kizahashi.org.body.CodeReadings;
import jp.kizahashi.org.body.ListedBody;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.org.body.Succession;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.Row;
import jp.kizahashi.platform.time.Wareki;

/**
 * Finds the body of each line by its code, never by its name alone. Six digits with a true check digit mean their code; a code
 * that lost digits is taken only when prefecture and name agree with one reading of it that the list has.
 */
public final class LineMatcher {
    private final Layout layout;
    private final KnownBodies known;
    private final Set<Integer> accepted;
    private final LocalDate on;
    private final UncodedLines uncoded;
    private String prefectureAbove = "";

    private LineMatcher(PublishedSheet sheet, KnownBodies known, Set<Integer> accepted, LocalDate on) {
        this.layout = sheet.layout();
        this.known = known;
        this.accepted = accepted;
        this.on = on;
        this.uncoded = new UncodedLines(sheet, known);
    }

    /**
     * What becomes of every line.
     *
     * @param accepted lines whose differing name a person has looked at
     * @param on the day by which a body counts as abolished
     */
    public static Matching match(PublishedSheet sheet, KnownBodies known, Set<Integer> accepted, LocalDate on) {
        LineMatcher matcher = new LineMatcher(sheet, known, accepted, on);
        List<Row> rows = sheet.lines();
        List<MatchedLine> lines =
                matcher.withoutDoubles(rows, rows.stream().map(matcher::line).toList());
        return new Matching(lines, matcher.absent(lines));
    }

    private MatchedLine line(Row row) {
        String code = PublishedText.plain(row.cell(layout.code()));
        String own = cell(row, layout.prefecture());
        if (!own.isEmpty()) prefectureAbove = own;
        CodeReadings readings = CodeReadings.of(code);
        Lead lead = new Lead(row, code, own, cell(row, layout.name()));
        if (readings.isWhole()) return whole(lead, readings.codes());
        if (!readings.codes().isEmpty()) return shortened(lead, readings.codes());
        return uncoded(lead);
    }

    /** The cells that say which body a line is. */
    private record Lead(Row row, String code, String prefecture, String name) {}

    private static String cell(Row row, int column) {
        return column == Layout.NONE ? "" : PublishedText.plain(row.cell(column));
    }

    private MatchedLine uncoded(Lead lead) {
        LineFate fate = uncoded.fate(lead.row());
        if (fate == LineFate.PREFECTURE_HEADING) prefectureAbove = uncoded.prefecture(lead.row());
        String name = lead.name().isEmpty() ? uncoded.firstText(lead.row()) : lead.name();
        String detail = fate == LineFate.NO_CODE ? say("noCode") : "";
        return new MatchedLine(lead.row().line(), "", lead.prefecture(), name, fate, "", "", "", detail);
    }

    private MatchedLine whole(Lead lead, List<MunicipalityCode> codes) {
        if (codes.isEmpty()) return fated(lead, LineFate.CHECK_DIGIT, Optional.empty(), say("checkDigit"));
        MunicipalityCode code = codes.getFirst();
        Optional<ListedBody> body = known.of(code);
        if (body.isEmpty()) return succeeded(lead, code);
        Optional<LineFate> passed = passedOver(body.get());
        if (passed.isPresent()) return fated(lead, passed.get(), body, "");
        return named(lead, body.get());
    }

    private Optional<LineFate> passedOver(ListedBody body) {
        if (body.kind() == BodyKind.WARD) return Optional.of(LineFate.WARD);
        return layout.level().holds(body.kind()) ? Optional.empty() : Optional.of(LineFate.OTHER_LEVEL);
    }

    /** The code decides; a prefecture or name that says otherwise is a sign that lines slipped. */
    private MatchedLine named(Lead lead, ListedBody body) {
        boolean prefecture = lead.prefecture().isEmpty()
                || KnownBodies.isPrefectureOf(body, lead.prefecture())
                || isPrefecture(body);
        boolean name = lead.name().isEmpty() || KnownBodies.isNamed(body, lead.name());
        if (prefecture && name) return fated(lead, LineFate.MATCHED, Optional.of(body), "");
        if (prefecture && isRenamed(body, lead.name()))
            return fated(lead, LineFate.RENAMED, Optional.of(body), say("renamed", lead.name(), body.name()));
        boolean isAccepted = accepted.contains(lead.row().line());
        return fated(
                lead,
                isAccepted ? LineFate.NAME_ACCEPTED : LineFate.NAME_DIFFERS,
                Optional.of(body),
                say("nameDiffers", body.prefecture() + body.name()));
    }

    private static boolean isPrefecture(ListedBody body) {
        return body.kind() == BodyKind.PREFECTURE;
    }

    /** Whether one of the two names is the other's former one under the same code. */
    private boolean isRenamed(ListedBody body, String name) {
        return follows(body.code(), name, body.name()) || follows(body.code(), body.name(), name);
    }

    private boolean follows(MunicipalityCode code, String former, String later) {
        return known.successions()
                .of(code, former, on)
                .filter(s -> s.successors().stream()
                        .anyMatch(n -> n.code().equals(code) && n.name().equals(later)))
                .isPresent();
    }

    private MatchedLine succeeded(Lead lead, MunicipalityCode code) {
        Optional<Succession> succession = known.successions().of(code, lead.name(), on);
        if (succession.isEmpty()) return fated(lead, LineFate.UNKNOWN_CODE, Optional.empty(), say("unknown"));
        Succession what = succession.get();
        Optional<ListedBody> follower = known.of(what.successors().getFirst().code());
        boolean isSame = what.keepsTheBody() && follower.isPresent();
        return fated(lead, isSame ? LineFate.CODE_CHANGED : LineFate.ABOLISHED, follower, became(what));
    }

    private static String became(Succession what) {
        String followers = what.successors().stream()
                .map(s -> s.code().text() + " " + s.name())
                .collect(Collectors.joining("、"));
        return say("became", Wareki.format(what.endedOn()), what.reason(), followers);
    }

    private MatchedLine shortened(Lead lead, List<MunicipalityCode> codes) {
        String prefecture = lead.prefecture().isEmpty() ? prefectureAbove : lead.prefecture();
        List<ListedBody> agreeing = known.readings(lead.code()).stream()
                .filter(b -> isPrefecture(b) || KnownBodies.isPrefectureOf(b, prefecture))
                .filter(b ->
                        KnownBodies.isNamed(b, lead.name().isEmpty() && isPrefecture(b) ? prefecture : lead.name()))
                .toList();
        if (agreeing.size() != 1) {
            String readings = codes.stream().map(MunicipalityCode::text).collect(Collectors.joining("、"));
            String why = prefecture.isEmpty() ? "shortenedAlone" : "shortened";
            return fated(lead, LineFate.SHORTENED, Optional.empty(), say(why, readings));
        }
        ListedBody body = agreeing.getFirst();
        LineFate fate = passedOver(body).orElse(LineFate.MATCHED);
        return fated(lead, fate, Optional.of(body), say("restored", body.code().text()));
    }

    private MatchedLine fated(Lead lead, LineFate fate, Optional<ListedBody> body, String detail) {
        String prefecture = lead.prefecture().isEmpty() ? prefectureAbove : lead.prefecture();
        return new MatchedLine(
                lead.row().line(),
                lead.code(),
                prefecture,
                lead.name(),
                fate,
                body.map(b -> b.code().text()).orElse(""),
                body.map(ListedBody::prefecture).orElse(""),
                body.map(ListedBody::name).orElse(""),
                detail);
    }

    /** A body on several lines: equal lines count once, differing ones not at all. */
    private List<MatchedLine> withoutDoubles(List<Row> rows, List<MatchedLine> lines) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++)
            if (lines.get(i).fate().isTaken())
                places.computeIfAbsent(lines.get(i).body(), b -> new ArrayList<>())
                        .add(i);
        List<MatchedLine> told = new ArrayList<>(lines);
        for (List<Integer> same : places.values()) {
            if (same.size() < 2) continue;
            boolean isEqual =
                    same.stream().map(i -> contents(rows.get(i))).distinct().count() == 1;
            String numbers = same.stream()
                    .map(i -> Integer.toString(lines.get(i).line()))
                    .collect(Collectors.joining("、"));
            for (int i : isEqual ? same.subList(1, same.size()) : same)
                told.set(i, doubled(lines.get(i), isEqual, numbers));
        }
        return told;
    }

    private static MatchedLine doubled(MatchedLine line, boolean isEqual, String numbers) {
        return new MatchedLine(
                line.line(),
                line.code(),
                line.prefecture(),
                line.name(),
                isEqual ? LineFate.REPEATED : LineFate.CONFLICTING,
                line.body(),
                line.bodyPrefecture(),
                line.bodyName(),
                say(isEqual ? "repeated" : "conflicting", numbers));
    }

    /** What a line says besides which body it is. */
    private List<String> contents(Row row) {
        List<String> contents = new ArrayList<>();
        for (int c = 0; c < row.cells().size(); c++)
            if (!layout.isKey(c)) contents.add(PublishedText.mark(row.cell(c)));
        while (!contents.isEmpty() && contents.getLast().isEmpty()) contents.removeLast();
        return contents;
    }

    private List<Matching.Absent> absent(List<MatchedLine> lines) {
        Set<String> there = new HashSet<>();
        for (MatchedLine line : lines) if (line.fate().isTaken()) there.add(line.body());
        return known.all().stream()
                .filter(b -> layout.level().holds(b.kind()))
                .filter(b -> !there.contains(b.code().text()))
                .map(b -> new Matching.Absent(b.code().text(), b.prefecture(), b.name()))
                .toList();
    }

    private static String say(String key, String... arguments) {
        return Messages.get("survey.outcome.line." + key, (Object[]) arguments);
    }
}
