package jp.kizahashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.org.body.CountryFixture;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.answer.Via;
import jp.kizahashi.survey.answer.sheet.AnswerForms;
import jp.kizahashi.survey.result.tabulation.StudyWave;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.Waves;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Journey B, steps 3–9, 13 and 14 at full size: a host asks 1,741 made-up bodies, 290 answer by file and by web, the figures come back. */
@AppTest
@Execution(ExecutionMode.CONCURRENT)
class NationwideJourneyTests {
    @Autowired
    Mirai mirai;

    @Autowired
    CountryFixture country;

    @Autowired
    Waves waves;

    @Autowired
    Invitations invitations;

    @Autowired
    Submissions submissions;

    @Autowired
    AnswerForms forms;

    @LocalServerPort
    int port;

    private final Map<String, Long> people = StudyWave.populations(CountryFixture.codes());
    private final Map<String, AnswerSheet> sheets = StudyWave.sheets(people);
    private Town host;
    private Page page;
    private long id;

    @Test
    void a_host_asks_1741_bodies_counts_every_answer_and_gives_each_town_its_own_sheet() throws IOException {
        host = mirai.found();
        mirai.in(host.id(), () -> {
            country.keep(host.id(), people);
            return true;
        });
        try (Chromium chromium = Chromium.at(port)) {
            page = chromium.signedIn(1280, host, Role.HOST);
            page.setDefaultTimeout(120_000);
            opensToAll();
            sendsLettersAndSheets();
            takesAFolderOf85();
            takes208ByWeb();
            collectorsSeeProgressAndNoContents(chromium);
            doubtsSixCells();
            extendsThreeAndCloses();
            readsTheBands();
            givesEachTownItsOwnSheet();
            keepsTheOldEditionAfterACorrection();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private void opensToAll() {
        page.navigate("/surveys/waves/new");
        page.fill("#title", "全国業務改革調査（架空）");
        page.check("input[name=questionnaire][value=pemm-survey-v1]");
        page.fill("#purpose", "市区町村の業務改革の現状を明らかにするために");
        page.fill("#sender", "架空研究所長");
        page.fill("#contactPhone", "000-000-0000");
        click("保存して対象を確かめる");
        assertThat(main()).contains("1,741団体（行政区175は対象外）");
        page.fill("#collectorDue", LocalDate.now(Dates.TOKYO).plusDays(1).toString());
        click("1,741団体に受付を始める");
        assertThat(main()).contains("1,741団体のうち0団体").contains("0.0%");
        id = Long.parseLong(page.url().replaceAll(".*/waves/(\\d+)/.*", "$1"));
    }

    private void sendsLettersAndSheets() throws IOException {
        page.navigate("/surveys/waves/" + id + "/letters");
        click("1,741団体の回答コードを発行する");
        Download letters = page.waitForDownload(() -> click("Word（都道府県別のZIP）"));
        assertThat(letters.suggestedFilename()).contains("1741");
        assertThat(lettersIn(letters)).isEqualTo(CountryFixture.MUNICIPALITIES);
        page.navigate("/surveys/waves/" + id + "/returns");
        Download workbooks = page.waitForDownload(() -> page.click("a[href$='workbooks.zip']"));
        assertThat(filesIn(workbooks)).isEqualTo(CountryFixture.MUNICIPALITIES);
    }

    private void takesAFolderOf85() {
        Invitation late = notAnswering().get(0);
        Invitation changed = notAnswering().get(1);
        byte[] old = filled(late, sheets.values().iterator().next());
        page.navigate("/surveys/waves/" + id + "/board");
        page.click("summary:has-text('Excel様式を改める')");
        page.fill("#sheet-reason", "設問の誤記を直したため");
        page.locator("main button")
                .filter(new FilterOptions().setHasText("様式を改める"))
                .click();
        page.waitForLoadState();
        List<FilePayload> folder = new ArrayList<>();
        for (Invitation i : answering().subList(0, 82))
            folder.add(payload(i.code() + "_" + i.name() + ".xlsx", filled(i, sheet(i))));
        folder.add(payload(
                "二度目.xlsx", filled(answering().getFirst(), sheet(answering().getFirst()))));
        folder.add(payload("古い様式.xlsx", old));
        folder.add(
                payload("直した様式.xlsx", altered(filled(changed, sheet(answering().getFirst())))));
        page.navigate("/surveys/waves/" + id + "/returns");
        page.setInputFiles("#files", folder.toArray(FilePayload[]::new));
        page.click("main form button");
        page.waitForURL("**/returns/*");
        assertThat(main()).contains("85件").contains("二度目.xlsx", "古い様式.xlsx", "直した様式.xlsx");
        assertThat(mirai.in(host.id(), () -> submissions.receipts(id))).hasSize(82);
    }

    private void takes208ByWeb() {
        for (Invitation i : answering().subList(82, 290)) handIn(i, sheet(i), "");
        page.navigate("/surveys/waves/" + id + "/board");
        assertThat(main()).contains("1,741団体のうち290団体が回答しました（回収率 16.7%）");
    }

    /** Each of the 47 knows how many of its own handed in; the database gives it not one answer. */
    private void collectorsSeeProgressAndNoContents(Chromium chromium) {
        Map<Long, Long> handedIn = answering().stream()
                .collect(Collectors.groupingBy(NationwideJourneyTests::collector, Collectors.counting()));
        Set<Long> collectors =
                asked().stream().map(NationwideJourneyTests::collector).collect(Collectors.toSet());
        assertThat(collectors).hasSize(47);
        for (long collector : collectors) {
            assertThat(mirai.in(collector, () -> submissions.inForce(id))).isEmpty();
            assertThat(mirai.in(collector, () -> submissions.receipts(id)))
                    .hasSize(handedIn.getOrDefault(collector, 0L).intValue());
        }
        long one = collector(answering().getFirst());
        Page theirs = chromium.signedIn(1280, mirai.furnish(one), Role.COLLECTOR);
        theirs.navigate("/surveys/collections/" + id);
        assertThat(theirs.locator("main").textContent()).contains("のうち" + handedIn.get(one) + "団体が提出しました");
        assertThat(theirs.locator("main tbody a").count()).isZero();
        theirs.context().close();
    }

    private static long collector(Invitation i) {
        return Objects.requireNonNull(i.collectorId());
    }

    private void doubtsSixCells() {
        List<Invitation> doubted = answering().subList(0, 6);
        for (Invitation i : doubted) {
            page.navigate("/surveys/waves/" + id + "/bodies/" + i.id());
            page.click("#q-PEMM03 summary");
            page.fill("#text-PEMM03", "前回と大きく違います。確かめてください。");
            page.click("#q-PEMM03 button");
            page.waitForLoadState();
        }
        page.navigate("/surveys/waves/" + id + "/board");
        assertThat(main()).contains("6件");
        for (Invitation i : doubted.subList(0, 4)) {
            Map<String, Entry> mended = new HashMap<>(sheet(i).entries());
            mended.put("PEMM03", Entry.of(mended.get("PEMM03").value().equals("8") ? "7" : "8"));
            handIn(i, new AnswerSheet(mended), "疑義照会を受けて直した");
        }
        page.navigate("/surveys/waves/" + id + "/bodies/" + doubted.getFirst().id());
        assertThat(main()).contains("第2版", "訂正: 疑義照会を受けて直した", "前の版から変更", "前回と大きく違います");
    }

    private void extendsThreeAndCloses() throws IOException {
        page.navigate("/surveys/waves/" + id + "/bodies?state=open");
        for (int n = 0; n < 3; n++) page.locator("input[name=body]").nth(n).check();
        page.fill("#until", "2027-12-20");
        page.fill("#reason", "災害対応のため");
        click("期限を延ばす");
        Download open = page.waitForDownload(() -> click("未回答団体一覧（PDF）"));
        assertThat(Files.size(open.path())).isGreaterThan(50_000);
        page.navigate("/surveys/waves/" + id + "/board");
        assertThat(main()).contains("理由: 災害対応のため").doesNotContain("督促");
        click("締め切る");
        assertThat(main()).contains("締切後");
    }

    private void readsTheBands() {
        List<List<String>> rows = new ArrayList<>();
        for (var row : page.locator("table:has(#counts-band) tbody tr").all())
            rows.add(row.locator("th, td").allTextContents());
        assertThat(rows).extracting(r -> Integer.parseInt(r.get(1))).containsExactlyElementsOf(StudyWave.REPLIES);
        assertThat(rows).extracting(r -> r.get(3)).allMatch(rate -> rate.equals("16.7%") || rate.equals("16.6%"));
        page.navigate("/surveys/waves/" + id + "/benchmark");
        assertThat(main()).contains("照会した1,741団体のうち290団体が回答しました（回収率16.7％）");
        List<String> parts = page.locator("main nav a[href*='part=']").all().stream()
                .map(tab -> tab.getAttribute("href"))
                .toList();
        assertThat(parts).hasSize(6);
        for (String part : parts) {
            page.navigate(part);
            assertThat(page.locator("section[aria-labelledby^=exhibit]").allTextContents())
                    .as(part)
                    .isNotEmpty()
                    .allMatch(exhibit -> exhibit.contains("16.7"));
        }
    }

    private void givesEachTownItsOwnSheet() throws IOException {
        page.click("form[action$='/publication'] button");
        page.waitForLoadState();
        assertThat(main()).contains("290団体に公表");
        Download results = page.waitForDownload(
                new Page.WaitForDownloadOptions().setTimeout(400_000),
                () -> page.evaluate("location.href = '/surveys/waves/" + id + "/benchmark/sheets.zip'"));
        assertThat(filesIn(results)).isEqualTo(290);
        List<String> names = answering().stream().map(Invitation::name).toList();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(results.path()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String own = entry.getName().replaceAll("^\\d+_|\\.pdf$", "");
                try (PDDocument paper = Loader.loadPDF(in.readAllBytes())) {
                    String text = new PDFTextStripper().getText(paper);
                    assertThat(text).contains(own);
                    assertThat(names).filteredOn(text::contains).containsExactly(own);
                }
            }
        }
    }

    private void keepsTheOldEditionAfterACorrection() {
        Invitation i = answering().get(10);
        List<String> before = exhibits(1);
        handIn(i, sheet(answering().get(200)), "転記の誤りを直した");
        page.navigate("/surveys/waves/" + id + "/benchmark");
        page.fill("#note", "1団体の転記の誤りを直した");
        click("今の回答で集計する");
        assertThat(main()).contains("第2版", "1団体の転記の誤りを直した");
        assertThat(exhibits(1)).isEqualTo(before);
        assertThat(exhibits(2)).isNotEqualTo(before);
        assertThat(mirai.in(host.id(), () -> submissions.editions(i.id()))).hasSize(2);
    }

    /** The figures of an edition, as they stand on the page. */
    private List<String> exhibits(int edition) {
        page.navigate("/surveys/waves/" + id + "/benchmark?part=leadership&edition=" + edition);
        return page.locator("section[aria-labelledby^=exhibit] table").allTextContents();
    }

    private List<Invitation> asked() {
        return mirai.in(host.id(), () -> invitations.of(id));
    }

    private List<Invitation> answering() {
        return asked().stream().filter(i -> sheets.containsKey(i.code())).toList();
    }

    private List<Invitation> notAnswering() {
        return asked().stream().filter(i -> !sheets.containsKey(i.code())).toList();
    }

    private AnswerSheet sheet(Invitation i) {
        return sheets.get(i.code());
    }

    private void handIn(Invitation i, AnswerSheet sheet, String note) {
        mirai.in(
                i.bodyId(),
                () -> submissions.handIn(waves.get(id), i, new Submissions.HandIn(sheet, note, Via.WEB, null, false)));
    }

    private byte[] filled(Invitation i, AnswerSheet sheet) {
        try {
            Wave wave = mirai.in(host.id(), () -> waves.get(id));
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            forms.write(wave, i, sheet, to);
            return to.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The sheet with another question text than was sent out. */
    private static byte[] altered(byte[] sheet) {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            for (Row row : book.getSheetAt(0))
                if (row.getCell(0) != null
                        && row.getCell(0).getStringCellValue().equals("PEMM02"))
                    row.createCell(1).setCellValue("書き換えた設問");
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            book.write(to);
            return to.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Letters are pages of Word files, one file a prefecture; each names its form once. */
    private static int lettersIn(Download zip) throws IOException {
        int letters = 0;
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip.path()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                try (XWPFDocument word = new XWPFDocument(unclosing(in))) {
                    for (var table : word.getTables()) if (table.getText().contains("様式番号 F")) letters++;
                }
            }
        }
        return letters;
    }

    private static int filesIn(Download zip) throws IOException {
        int files = 0;
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip.path()))) {
            while (in.getNextEntry() != null) files++;
        }
        return files;
    }

    private static InputStream unclosing(InputStream in) throws IOException {
        return new ByteArrayInputStream(in.readAllBytes());
    }

    private static FilePayload payload(String name, byte[] bytes) {
        return new FilePayload(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes);
    }

    private void click(String words) {
        page.locator("main a, main button")
                .filter(new FilterOptions().setHasText(words))
                .first()
                .click();
        page.waitForLoadState();
    }

    private String main() {
        return page.locator("main").textContent();
    }
}
