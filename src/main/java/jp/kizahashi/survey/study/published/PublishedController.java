package jp.kizahashi.survey.study.published;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumSet;
import jp.kizahashi.platform.Command.BadInput;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.files.CheckedFile;
import jp.kizahashi.platform.files.FileKind;
import jp.kizahashi.platform.files.UploadCheck;
import jp.kizahashi.platform.files.UploadLimits;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.study.command.PublishedTableFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Typing or loading a printed regression table and reading which of its figures agree. Nothing is kept. */
@Controller
@RequestMapping("/surveys/studies/published")
class PublishedController {
    private static final String PAGE = "survey/study/published";

    private final Path folder;
    private final InstantSource clock;
    private final UploadCheck check = new UploadCheck(UploadLimits.STANDARD);

    PublishedController(Home home, InstantSource clock) {
        this.folder = home.files().resolve("incoming");
        this.clock = clock;
    }

    /** An empty form, or the nationwide study's table as the example. */
    @GetMapping
    @Allowed("survey.study.read")
    String show(@RequestParam(defaultValue = "false") boolean example, Model model) throws IOException {
        model.addAttribute(
                "form",
                example
                        ? PublishedForm.of(PublishedTableFile.exampleCells())
                        : PublishedForm.of(new LinkedMultiValueMap<>()));
        return PAGE;
    }

    @PostMapping
    @Allowed("survey.study.read")
    ModelAndView check(@RequestParam MultiValueMap<String, String> fields, Model model) {
        return checked(PublishedForm.of(fields), model);
    }

    @PostMapping("/file")
    @Allowed("survey.study.read")
    ModelAndView load(@RequestParam(required = false) @Nullable MultipartFile upload, Model model) throws IOException {
        PublishedForm empty = PublishedForm.of(new LinkedMultiValueMap<>());
        if (upload == null || upload.isEmpty()) return wrong(empty, PublishedCheck.word("noFile"), model);
        String name = upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename();
        try (InputStream in = upload.getInputStream()) {
            CheckedFile file = check.receive(in, name, Files.createDirectories(folder), EnumSet.of(FileKind.CSV));
            try {
                return checked(
                        PublishedForm.of(PublishedTableFile.cells(name, Files.readAllBytes(file.path()))), model);
            } finally {
                Files.deleteIfExists(file.path());
            }
        } catch (BadInput e) {
            return wrong(empty, String.valueOf(e.getMessage()), model);
        } catch (Refused e) {
            return wrong(empty, e.sentence(), model);
        }
    }

    @PostMapping("/report.pdf")
    @Allowed("survey.study.read")
    Object pdf(@RequestParam MultiValueMap<String, String> fields, Model model) {
        return paper(Medium.PDF, fields, model);
    }

    @PostMapping("/report.xlsx")
    @Allowed("survey.study.read")
    Object excel(@RequestParam MultiValueMap<String, String> fields, Model model) {
        return paper(Medium.XLSX, fields, model);
    }

    private Object paper(Medium medium, MultiValueMap<String, String> fields, Model model) {
        PublishedForm form = PublishedForm.of(fields);
        try {
            PublishedCheck result =
                    new PublishedCheck(PublishedTableFile.of(PublishedCheck.word("typed"), form.cells()));
            String today = Wareki.format(LocalDate.ofInstant(clock.instant(), Dates.TOKYO));
            ResponseEntity<byte[]> file = medium.download(result.document(today), PublishedCheck.word("title"));
            return file;
        } catch (BadInput e) {
            return wrong(form, String.valueOf(e.getMessage()), model);
        }
    }

    private static ModelAndView checked(PublishedForm form, Model model) {
        try {
            if (form.isEmpty()) return wrong(form, PublishedCheck.word("empty"), model);
            model.addAttribute(
                    "check", new PublishedCheck(PublishedTableFile.of(PublishedCheck.word("typed"), form.cells())));
            model.addAttribute("form", form);
            return new ModelAndView(PAGE);
        } catch (BadInput e) {
            return wrong(form, String.valueOf(e.getMessage()), model);
        }
    }

    /** The form with what was typed and the sentence that says what and where. */
    private static ModelAndView wrong(PublishedForm form, String sentence, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problem", sentence);
        ModelAndView page = new ModelAndView(PAGE);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
