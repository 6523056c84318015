package jp.kizahashi.survey.design.own.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.draft.Drafts;
import jp.kizahashi.survey.answer.draft.InquiryFixture;
import jp.kizahashi.survey.answer.draft.InquiryFixture.Inquiry;
import jp.kizahashi.survey.answer.page.ReplySheets;
import jp.kizahashi.survey.answer.sheet.AnswerForms;
import jp.kizahashi.survey.answer.sheet.layout.OfficeForm;
import jp.kizahashi.survey.answer.sheet.layout.SheetLayouts;
import jp.kizahashi.survey.design.own.OwnQuestionnaires;
import jp.kizahashi.survey.wave.Desk;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.SectionTarget;
import jp.kizahashi.survey.wave.WaveFixture;
import jp.kizahashi.survey.wave.Waves;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;

/** A host's own form through a whole wave: sent and found sound, used, issued, filled, returned. */
@AppTest
class LayoutWaveTests {
    @Autowired
    InquiryFixture fixture;

    @Autowired
    WaveFixture fixtures;

    @Autowired
    Mirai mirai;

    @Autowired
    SheetLayouts layouts;

    @Autowired
    OwnQuestionnaires own;

    @Autowired
    Waves waves;

    @Autowired
    AnswerForms forms;

    @Autowired
    ReplySheets sheets;

    @Autowired
    Drafts drafts;

    @LocalServerPort
    int port;

    private final List<String> faults = new ArrayList<>();

    @Test
    void a_wave_is_asked_with_the_layout_that_was_in_use_when_it_opened() throws IOException {
        Town host = fixtures.host();
        Actor by = host.actor(Role.HOST);
        byte[] form = OfficeForm.workbook();
        long layout = as(
                host,
                by,
                () -> layouts.check(by, OfficeForm.SURVEY, new ByteArrayInputStream(form), "様式.xlsx")
                        .id()
                        .orElseThrow());
        long before = fixtures.open(host, OfficeForm.SURVEY, false);
        as(host, by, () -> {
            layouts.use(by, OfficeForm.SURVEY.id(), layout);
            return true;
        });
        long wave = fixtures.open(host, OfficeForm.SURVEY, false);
        as(host, by, () -> {
            layouts.stop(by, OfficeForm.SURVEY.id());
            return true;
        });
        assertThat(issued(host, before).getSheetName(0)).isEqualTo("回答票");
        assertThat(issued(host, wave).getSheetName(0)).isEqualTo("別紙様式１");
    }

    @Test
    void an_asked_body_gets_the_hosts_form_and_gives_it_back_filled() throws IOException {
        Inquiry inquiry = asked();
        Answering office = fixture.office(inquiry);
        byte[] issued = in(inquiry, () -> {
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            write(office, to);
            return to.toByteArray();
        });
        byte[] filled = changed(issued, sheet -> {
            sheet.getRow(6).getCell(2).setCellValue("ある");
            sheet.getRow(8).getCell(3).setCellValue("○");
            sheet.getRow(12).getCell(2).setCellValue(1200);
        });
        ReplySheets.Taken taken =
                in(inquiry, () -> sheets.take(office, new MockMultipartFile("file", "様式.xlsx", null, filled)));
        assertThat(taken.sheet().faults()).isEmpty();
        assertThat(taken.changed()).isEqualTo(3);
        AnswerSheet draft = in(inquiry, () -> drafts.of(office).sheet());
        assertThat(draft.entries())
                .isEqualTo(Map.of("Q01", Entry.of("1"), "Q02", Entry.of("2"), "Q03", Entry.of("1200")));
        Inquiry other = asked();
        assertThat(in(
                                other,
                                () -> sheets.take(
                                        fixture.office(other), new MockMultipartFile("file", "様式.xlsx", null, filled)))
                        .accepted())
                .as("the form of another wave")
                .isFalse();
    }

    /** A town that was asked in a wave whose questionnaire has the office's form. */
    private Inquiry asked() throws IOException {
        byte[] form = OfficeForm.workbook();
        Inquiry first = fixture.open(OfficeForm.SURVEY, false);
        Actor by = first.host().actor(Role.HOST);
        as(first.host(), by, () -> {
            long layout = layouts.check(by, OfficeForm.SURVEY, new ByteArrayInputStream(form), "様式.xlsx")
                    .id()
                    .orElseThrow();
            layouts.use(by, OfficeForm.SURVEY.id(), layout);
            return true;
        });
        return fixture.again(first, OfficeForm.SURVEY);
    }

    @Test
    void a_section_of_the_own_town_gets_the_form_under_its_name() throws IOException {
        Inquiry town = fixture.open();
        Actor office = town.town().actor(Role.DX_OFFICE);
        byte[] form = OfficeForm.workbook();
        Desk desk =
                new Desk(town.personnel(), town.clerk().personId(), town.chief().personId());
        long wave = in(town, () -> {
            long layout = layouts.check(office, OfficeForm.SURVEY, new ByteArrayInputStream(form), "様式.xlsx")
                    .id()
                    .orElseThrow();
            layouts.use(office, OfficeForm.SURVEY.id(), layout);
            Instant due = Instant.now().plus(30, ChronoUnit.DAYS);
            return waves.ask(
                    office, WaveFixture.fresh(OfficeForm.SURVEY, due), List.of(new SectionTarget("人事課", "総務部", desk)));
        });
        Sheet sheet = issued(town.town(), wave).getSheetAt(0);
        assertThat(sheet.getRow(4).getCell(2).toString()).isEqualTo("人事課");
        assertThat(sheet.getRow(3).getCell(2).toString()).isNotEmpty().doesNotContain("人事課");
        assertThat(sheet.getRow(1).getCell(3).toString()).startsWith("様式番号　F");
    }

    @Test
    void the_page_shows_what_was_found_and_nothing_is_used_before_it_is_said() throws IOException {
        Town host = fixtures.host();
        Actor by = host.actor(Role.HOST);
        String id = as(host, by, () -> own.confirm(by, own.beginFrom(by, OfficeForm.SURVEY)));
        byte[] form = OfficeForm.workbook();
        byte[] wrong = changed(form, sheet -> sheet.getRow(12).getCell(2).setCellValue("[[Q33]]"));
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signedIn(1280, host, Role.HOST);
            page.navigate("/surveys/questionnaires/" + id);
            page.click("text=独自の様式（Excel）");
            look(page, "layout-empty");
            send(page, "様式（誤り）.xlsx", wrong);
            assertThat(page.locator("main").innerText()).contains("直すところが2件", "別紙様式１!C13", "[[Q33]]", "[[Q03]]");
            look(page, "layout-faults");
            send(page, "様式.xlsx", form);
            assertThat(page.locator("main").innerText()).contains("この様式を使えます", "製品の回答票を使います");
            look(page, "layout-sound");
            page.click("text=この様式を使う");
            page.waitForLoadState();
            assertThat(page.locator("main").innerText()).contains("製品の回答票に戻す", "様式.xlsx");
            look(page, "layout-used");
            assertThat(chromium.complaints()).allMatch(c -> c.contains("422"));
        }
        assertThat(faults).isEmpty();
        Visitor visitor = new Visitor(port).signIn(host, Role.HOST);
        assertThat(visitor.get("/surveys/questionnaires/" + id + "/layout/marks.xlsx")
                        .status())
                .isEqualTo(200);
        assertThat(visitor.get("/surveys/questionnaires/" + id + "/layout/0/sample.xlsx")
                        .body())
                .contains("SVY-184");
        assertThat(visitor.postParts("/surveys/questionnaires/" + id + "/layout", Map.of(), Map.of())
                        .body())
                .contains("SVY-185");
    }

    @Test
    void a_layout_of_another_organisation_is_not_there() throws IOException {
        Town host = fixtures.host();
        Actor by = host.actor(Role.HOST);
        byte[] form = OfficeForm.workbook();
        long layout = as(
                host,
                by,
                () -> layouts.check(by, OfficeForm.SURVEY, new ByteArrayInputStream(form), "様式.xlsx")
                        .id()
                        .orElseThrow());
        Town stranger = fixtures.host();
        assertThatThrownBy(() ->
                        as(stranger, stranger.actor(Role.HOST), () -> layouts.get(OfficeForm.SURVEY.id(), layout)))
                .hasMessageContaining("SVY-184");
    }

    private static void send(Page page, String name, byte[] file) {
        page.setInputFiles(
                "#upload",
                new FilePayload(name, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file));
        page.click("text=調べる");
        page.locator("#found").waitFor();
    }

    private void look(Page page, String name) {
        faults.addAll(Chromium.look(page, name));
    }

    private XSSFWorkbook issued(Town host, long wave) throws IOException {
        Invitation first = fixtures.invitations(host, wave).getFirst();
        byte[] issued = mirai.in(host.id(), () -> {
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            try {
                forms.write(waves.get(wave), first, new AnswerSheet(Map.of()), to);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return to.toByteArray();
        });
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(issued))) {
            return book;
        }
    }

    private void write(Answering who, ByteArrayOutputStream to) {
        try {
            forms.write(who.wave(), who.invitation(), new AnswerSheet(Map.of()), to);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] changed(byte[] file, Consumer<Sheet> work) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            work.accept(book.getSheetAt(0));
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            book.write(to);
            return to.toByteArray();
        }
    }

    private <T> T in(Inquiry inquiry, Supplier<T> work) {
        return as(inquiry.town(), inquiry.town().actor(Role.DX_OFFICE), work);
    }

    private <T> T as(Town town, Actor by, Supplier<T> work) {
        return mirai.in(town.id(), () -> Audit.by(by.personId(), work));
    }
}
