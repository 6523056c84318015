package jp.kizahashi.survey.result;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.exchange.CsvFile;
import jp.kizahashi.platform.exchange.CsvFile.Encoding;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.platform.exchange.UnwritableCell;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.Consents;
import jp.kizahashi.survey.result.BenchmarkStore.View;
import jp.kizahashi.survey.result.Benchmarks.Count;
import jp.kizahashi.survey.result.tabulation.Frame;
import jp.kizahashi.survey.result.tabulation.WaveReplies;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The host's files of a wave: answers, tables, result sheets. Every export of answers is audited with count and digest. */
@Component
@Transactional
class ResultFiles {
    private final Benchmarks benchmarks;
    private final Invitations invitations;
    private final BenchmarkStore store;
    private final Consents consents;
    private final Audit audit;
    private final Recent<List<Object>, Digest> digests = new Recent<>(8);

    ResultFiles(Benchmarks benchmarks, Invitations invitations, BenchmarkStore store, Consents consents, Audit audit) {
        this.benchmarks = benchmarks;
        this.invitations = invitations;
        this.store = store;
        this.consents = consents;
        this.audit = audit;
    }

    /**
     * A file with what went into it.
     *
     * @param rows answers in = rows out
     * @param sha256 of the bytes
     */
    record Export(String name, byte[] bytes, int rows, String sha256) {}

    /**
     * What the exported answers hold, as said beside their links.
     *
     * @param withdrawn counted bodies that are left out, since they took back that the host reads them
     * @param sha256 of the CSV in UTF-8
     * @param unwritable how many cells Shift_JIS cannot hold as they are
     */
    public record Digest(int rows, int withdrawn, String sha256, int unwritable) {}

    /** One row a body that answered, as CSV. */
    Export answersCsv(Actor by, long waveId, @Nullable Integer edition, Encoding encoding) {
        Count count = benchmarks.shown(by, waveId, edition);
        OutTable table = ResultTables.answers(readable(count));
        return recorded(count, "csv", csv(table, encoding), table.rows().size());
    }

    /** The cells of {@link #answersCsv} that Shift_JIS cannot hold, each with the text as it should be, in UTF-8. */
    Export unwritableCsv(Actor by, long waveId, @Nullable Integer edition) {
        Count count = benchmarks.shown(by, waveId, edition);
        OutTable table = ResultTables.answers(readable(count));
        OutTable list = UnwritableCell.table(table, unwritable(table));
        Export export = recorded(
                count, "unwritable", csv(list, Encoding.UTF_8_BOM), list.rows().size());
        String name = Exhibits.word("file.unwritable", count.stamp().title(), label(count));
        return new Export(name, export.bytes(), export.rows(), export.sha256());
    }

    /** The answers of those who still agree to be read one by one; the figures of an old edition keep the others. */
    private WaveReplies readable(Count count) {
        return count.replies().without(withdrawn(count));
    }

    private Set<String> withdrawn(Count count) {
        Set<Long> ids = consents.withdrawn(count.wave().id()).keySet();
        return invitations.of(count.wave().id()).stream()
                .filter(i -> ids.contains(i.id()))
                .map(Invitation::code)
                .filter(code -> count.replies().sheets().containsKey(code))
                .collect(Collectors.toSet());
    }

    /** The same as a workbook; a second sheet says count, edition and digest of the counted content. */
    Export answersExcel(Actor by, long waveId, @Nullable Integer edition) {
        Count count = benchmarks.shown(by, waveId, edition);
        OutTable table = ResultTables.answers(readable(count));
        OutTable record = ResultTables.record(count, table.rows().size());
        return recorded(
                count, "xlsx", excel(List.of(table, record)), table.rows().size());
    }

    /** Every figure as one row a group and question, for further reckoning. */
    Export tablesCsv(Actor by, long waveId, @Nullable Integer edition, boolean forAll) {
        Count count = benchmarks.shown(by, waveId, edition);
        OutTable table = ResultTables.figures(benchmarks.figures(count, forAll));
        byte[] bytes = csv(table, Encoding.UTF_8_BOM);
        String name = Exhibits.word("file.tables", count.stamp().title(), label(count));
        return new Export(name, bytes, table.rows().size(), CountedReplies.sha256(bytes));
    }

    /** What {@link #answersCsv} would hold now. */
    @Transactional(readOnly = true)
    Digest digest(Count count) {
        Set<String> withdrawn = withdrawn(count);
        return digests.of(List.of(count.key(), withdrawn), () -> {
            OutTable table = ResultTables.answers(count.replies().without(withdrawn));
            String sha256 = CountedReplies.sha256(csv(table, Encoding.UTF_8_BOM));
            return new Digest(
                    table.rows().size(),
                    withdrawn.size(),
                    sha256,
                    unwritable(table).size());
        });
    }

    /**
     * The result sheets of all bodies that answered, still agree to be read, and were given figures, each with what that
     * body may see.
     *
     * @return by file name without ending, 団体コード_名
     * @throws Refused SVY-065 when nothing was published
     */
    Map<String, TownSheet> sheets(Actor by, long waveId, String date) {
        Count newest = benchmarks.shown(by, waveId, null);
        Map<Long, View> views = new TreeMap<>();
        for (View view : store.views(waveId)) views.put(view.id(), view);
        Map<Long, Set<Long>> seen = store.seen(waveId);
        Set<Long> withdrawn = consents.withdrawn(waveId).keySet();
        Map<String, TownSheet> sheets = new TreeMap<>();
        Map<Long, PublishedView> contents = new TreeMap<>();
        for (Invitation invitation : invitations.of(waveId)) {
            Optional<View> view = seen.getOrDefault(invitation.id(), Set.of()).stream()
                    .map(views::get)
                    .max(java.util.Comparator.comparingInt(View::edition));
            if (view.isEmpty() || withdrawn.contains(invitation.id())) continue;
            WaveReplies replies = benchmarks.content(newest.wave(), view.get().editionId());
            if (!replies.sheets().containsKey(invitation.code())) continue;
            PublishedView shown = contents.computeIfAbsent(view.get().id(), id -> PublishedView.parse(store.view(id)));
            Frame.Body body = CountedReplies.body(invitation, newest.wave().cells());
            String name =
                    (invitation.code() + "_" + invitation.name()).replaceAll("[\\\\/:*?\"<>|\\s\\p{Cntrl}]+", "_");
            sheets.put(
                    name,
                    new TownSheet(
                            replies.questionnaire(),
                            body,
                            replies.sheets().get(invitation.code()),
                            shown.benchmark(),
                            shown.stamp(),
                            date));
        }
        if (sheets.isEmpty()) throw new Refused(SurveyProblem.BENCHMARK_NOT_PUBLISHED);
        audit.record("benchmark.sheets", "wave", waveId, Map.of("sheets", sheets.size()));
        return sheets;
    }

    private Export recorded(Count count, String kind, byte[] bytes, int rows) {
        String sha256 = CountedReplies.sha256(bytes);
        audit.record(
                "benchmark.export",
                "wave",
                count.wave().id(),
                Map.of("kind", kind, "answers", count.replies().sheets().size(), "rows", rows, "sha256", sha256));
        String name = Exhibits.word("file.answers", count.stamp().title(), label(count), String.valueOf(rows));
        return new Export(name, bytes, rows, sha256);
    }

    private static String label(Count count) {
        return count.edition()
                .map(e -> Exhibits.word("edition.short", String.valueOf(e.number())))
                .orElseGet(() -> Exhibits.word("edition.liveShort"));
    }

    private static byte[] csv(OutTable table, Encoding encoding) {
        return written(to -> CsvFile.write(table, encoding, Unwritable.REPLACE, to));
    }

    private static List<UnwritableCell> unwritable(OutTable table) {
        try {
            return CsvFile.write(table, Encoding.WINDOWS_31J, Unwritable.REPLACE, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] excel(List<OutTable> tables) {
        return written(to -> ExcelFile.write(new ArrayList<>(tables), Unwritable.REPLACE, to));
    }

    private interface Writing {
        Object to(ByteArrayOutputStream stream) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try {
            Object unused = writing.to(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to.toByteArray();
    }
}
