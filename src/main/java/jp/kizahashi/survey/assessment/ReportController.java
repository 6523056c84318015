package jp.kizahashi.survey.assessment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.report.ExcelWriter;
import jp.kizahashi.platform.report.PdfWriter;
import jp.kizahashi.platform.report.Rendering;
import jp.kizahashi.platform.report.WordWriter;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The report for the 推進本部 as PDF, Word or Excel. */
@Controller
@RequestMapping("/surveys/assessments/{id}")
class ReportController {
    private static final int NUMBER_LENGTH = 20;

    private final AssessmentReports reports;

    ReportController(AssessmentReports reports) {
        this.reports = reports;
    }

    /** A kind of file. */
    enum Medium {
        PDF("application/pdf", document -> new PdfWriter().write(document)),
        DOCX(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                document -> new WordWriter().write(document)),
        XLSX(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                document -> new ExcelWriter().write(document));

        private final String type;
        private final Function<Document, Rendering> writer;

        Medium(String type, Function<Document, Rendering> writer) {
            this.type = type;
            this.writer = writer;
        }

        /** The document as a download; the name may hold any character. */
        ResponseEntity<byte[]> download(Document document, String name) {
            String safe = name.replaceAll("[\\\\/:*?\"<>|\\s\\p{Cntrl}]+", "_");
            return ResponseEntity.ok()
                    .header(HttpHeaders.CONTENT_TYPE, type)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(
                                            safe + "." + name().toLowerCase(java.util.Locale.ROOT),
                                            StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .body(writer.apply(document).bytes());
        }
    }

    @GetMapping("/report.{medium:pdf|docx|xlsx}")
    @Allowed("survey.assessment.read")
    ResponseEntity<byte[]> report(
            Actor actor,
            @PathVariable long id,
            @PathVariable String medium,
            @RequestParam(required = false) @Nullable Integer edition,
            @RequestParam(defaultValue = "資料1") String number,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate date) {
        String box = number.length() > NUMBER_LENGTH ? number.substring(0, NUMBER_LENGTH) : number;
        AssessmentReport report = reports.report(actor, id, edition, box, Optional.ofNullable(date));
        return Medium.valueOf(medium.toUpperCase(java.util.Locale.ROOT))
                .download(
                        report.document(), report.title() + "_" + report.page().edition());
    }
}
