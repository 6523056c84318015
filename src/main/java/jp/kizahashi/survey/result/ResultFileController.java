package jp.kizahashi.survey.result;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kizahashi.platform.exchange.CsvFile.Encoding;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.report.PdfWriter;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Attachment;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.result.BenchmarkController.Wanted;
import jp.kizahashi.survey.result.Benchmarks.Count;
import jp.kizahashi.survey.result.tabulation.Panel;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The files that a host takes away: the paper, the tables, the answers, the result sheets. */
@Controller
@RequestMapping("/surveys/waves/{id}/benchmark")
class ResultFileController {
    /** So many sheets are drawn at a time, on all processors; more would only fill the memory. */
    private static final int AT_ONCE = 8;

    private final Benchmarks benchmarks;
    private final ResultFiles files;
    private final InstantSource clock;

    ResultFileController(Benchmarks benchmarks, ResultFiles files, InstantSource clock) {
        this.benchmarks = benchmarks;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/report.{medium}")
    @Allowed("survey.benchmark.read")
    ResponseEntity<byte[]> paper(Actor actor, @PathVariable long id, @PathVariable Medium medium, Wanted wanted) {
        Count count = benchmarks.shown(actor, id, wanted.edition());
        Optional<Panel> panel = wanted.forAll() ? Optional.empty() : benchmarks.panel(actor, count);
        BenchmarkPaper paper = new BenchmarkPaper(
                benchmarks.figures(count, wanted.forAll()), count.stamp(), panel, !wanted.forAll(), today());
        return medium.download(paper.document(), paper.title());
    }

    @GetMapping("/tables.csv")
    @Allowed("survey.benchmark.read")
    ResponseEntity<byte[]> tables(Actor actor, @PathVariable long id, Wanted wanted) {
        return download(
                files.tablesCsv(actor, id, wanted.edition(), wanted.forAll()), "csv", Encoding.UTF_8_BOM.mediaType());
    }

    @GetMapping("/answers.csv")
    @Allowed("survey.benchmark.read")
    ResponseEntity<byte[]> answers(
            Actor actor,
            @PathVariable long id,
            Wanted wanted,
            @RequestParam(defaultValue = "UTF_8_BOM") Encoding encoding) {
        return download(files.answersCsv(actor, id, wanted.edition(), encoding), "csv", encoding.mediaType());
    }

    /** What the same file in Shift_JIS cannot hold, cell by cell. */
    @GetMapping("/answers-unwritable.csv")
    @Allowed("survey.benchmark.read")
    ResponseEntity<byte[]> unwritable(Actor actor, @PathVariable long id, Wanted wanted) {
        return download(files.unwritableCsv(actor, id, wanted.edition()), "csv", Encoding.UTF_8_BOM.mediaType());
    }

    @GetMapping("/answers.xlsx")
    @Allowed("survey.benchmark.read")
    ResponseEntity<byte[]> answersExcel(Actor actor, @PathVariable long id, Wanted wanted) {
        return download(files.answersExcel(actor, id, wanted.edition()), "xlsx", Attachment.EXCEL);
    }

    /** All result sheets as PDF in one ZIP, written while they are drawn. */
    @GetMapping("/sheets.zip")
    @Allowed("survey.benchmark.manage")
    void sheets(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        Map<String, TownSheet> sheets = files.sheets(actor, id, today());
        Attachment.announce(response, "application/zip", Exhibits.word("file.sheets") + ".zip");
        try (ZipOutputStream zip = new ZipOutputStream(response.getOutputStream(), StandardCharsets.UTF_8)) {
            List<Map.Entry<String, TownSheet>> rest = new ArrayList<>(sheets.entrySet());
            for (int i = 0; i < rest.size(); i += AT_ONCE) {
                List<Map.Entry<String, TownSheet>> some = rest.subList(i, Math.min(rest.size(), i + AT_ONCE));
                List<byte[]> drawn = some.parallelStream()
                        .map(e -> new PdfWriter().write(e.getValue().document()).bytes())
                        .toList();
                for (int j = 0; j < drawn.size(); j++) {
                    zip.putNextEntry(new ZipEntry(some.get(j).getKey() + ".pdf"));
                    zip.write(drawn.get(j));
                    zip.closeEntry();
                }
            }
        }
    }

    private String today() {
        return Wareki.format(LocalDate.ofInstant(clock.instant(), Dates.TOKYO));
    }

    private static ResponseEntity<byte[]> download(ResultFiles.Export export, String ending, String type) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.header(export.name() + "." + ending))
                .header("X-Rows", Integer.toString(export.rows()))
                .header("X-SHA-256", export.sha256())
                .body(export.bytes());
    }
}
