package jp.kizahashi.survey.answer.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.answer.Submissions.HandIn;
import jp.kizahashi.survey.answer.Via;
import jp.kizahashi.survey.answer.sheet.IssuedForms;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.WaveFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

/** A folder of returned files: every file gets one outcome by name, and only right sheets become answers. */
@AppTest
class IntakeTests {
    @Autowired
    Mirai mirai;

    @Autowired
    WaveFixture waves;

    @Autowired
    ReturnedFixture fixture;

    @Autowired
    ReturnedFiles returned;

    @Autowired
    Intakes intakes;

    @Autowired
    IssuedForms issued;

    @Autowired
    Submissions submissions;

    private Town host;
    private long id;
    private Wave wave;
    private List<Invitation> bodies;

    @BeforeEach
    void open() {
        host = fixture.host();
        id = waves.open(host);
        wave = fixture.wave(host, id);
        bodies = waves.invitations(host, id);
    }

    @Test
    void of_85_files_82_come_in_and_a_double_an_old_and_an_altered_one_are_named() throws IOException {
        byte[] old = fixture.filled(wave, bodies.get(90), 3);
        wave = fixture.renewed(host, id);
        Map<String, byte[]> folder = new LinkedHashMap<>();
        for (Invitation body : bodies.subList(0, 82)) folder.put(name(body), fixture.filled(wave, body, 4));
        folder.put("最初の市（2回目）.xlsx", fixture.filled(wave, bodies.getFirst(), 5));
        folder.put("古い様式.xlsx", old);
        folder.put(
                "直した様式.xlsx", ReturnedFixture.changed(fixture.filled(wave, bodies.get(91), 4), "PEMM02", 1, "書き換えた設問"));
        assertThat(folder).hasSize(85);

        Intake intake = receive("", new MockMultipartFile("files", "返送.zip", null, ReturnedFixture.zipped(folder)));

        assertThat(intake.files()).hasSize(85);
        assertThat(intake.counts())
                .containsEntry(FileOutcome.ACCEPTED, 82)
                .containsEntry(FileOutcome.DOUBLE, 1)
                .containsEntry(FileOutcome.OLD_VERSION, 1)
                .containsEntry(FileOutcome.ALTERED, 1);
        assertThat(intake.counts().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(85);
        assertThat(ReturnedFixture.names(intake.with(FileOutcome.DOUBLE))).containsExactly("最初の市（2回目）.xlsx");
        assertThat(ReturnedFixture.names(intake.with(FileOutcome.OLD_VERSION))).containsExactly("古い様式.xlsx");
        assertThat(intake.with(FileOutcome.ALTERED)).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("直した様式.xlsx");
            assertThat(file.faults())
                    .singleElement()
                    .satisfies(f -> assertThat(f.cell()).startsWith("B"));
        });
        assertThat(editions()).hasSize(82).allSatisfy((body, edition) -> {
            assertThat(edition.via()).isEqualTo(Via.EXCEL);
            assertThat(edition.sheet().entries().values()).containsOnly(Entry.of("4"));
        });
        assertThat(missing())
                .hasSize(18)
                .doesNotContain(bodies.get(5).code())
                .contains(bodies.get(90).code());
    }

    @Test
    void many_single_files_come_in_as_well_as_a_zip() throws IOException {
        List<MultipartFile> files = new ArrayList<>();
        for (Invitation body : bodies.subList(0, 3)) files.add(file(name(body), fixture.filled(wave, body, 2)));
        Intake intake = receive("", files.toArray(MultipartFile[]::new));

        assertThat(intake.with(FileOutcome.ACCEPTED))
                .hasSize(3)
                .allSatisfy(f -> assertThat(f.receipt()).isNotEmpty());
    }

    @Test
    void what_is_no_right_sheet_leaves_nothing_but_its_name_and_reason() throws IOException {
        Town other = fixture.host();
        long foreign = waves.open(other);
        byte[] foreignSheet = fixture.filled(
                fixture.wave(other, foreign), waves.invitations(other, foreign).getFirst(), 4);
        byte[] good = fixture.filled(wave, bodies.getFirst(), 4);
        Intake intake = receive(
                "",
                file("別の調査.xlsx", foreignSheet),
                file("壊れた.xlsx", "これはExcelではない".getBytes(StandardCharsets.UTF_8)),
                file("誤り.xlsx", ReturnedFixture.changed(good, "PEMM05", 3, "9")),
                file("空.xlsx", fixture.filled(wave, bodies.get(1), new AnswerSheet(Map.of()))),
                file("番号なし.xlsx", ReturnedFixture.changed(good, "様式番号", 1, "F0001-0001-0")));

        assertThat(intake.files())
                .extracting(FileResult::outcome)
                .containsExactly(
                        FileOutcome.NOT_INVITED,
                        FileOutcome.UNREADABLE,
                        FileOutcome.FAULTY,
                        FileOutcome.FAULTY,
                        FileOutcome.ALTERED);
        assertThat(intake.files()).allSatisfy(f -> assertThat(f.sentence()).isNotEmpty());
        assertThat(intake.files().get(2).faults()).singleElement().satisfies(f -> {
            assertThat(f.question()).isEqualTo("PEMM05");
            assertThat(f.cell()).startsWith("D");
        });
        assertThat(editions()).isEmpty();
    }

    @Test
    void the_same_folder_sent_again_adds_nothing() throws IOException {
        byte[] sheet = fixture.filled(wave, bodies.getFirst(), 4);
        receive("", file("a.xlsx", sheet));
        Intake again = receive("", file("a.xlsx", sheet), file("b.xlsx", sheet));

        assertThat(again.counts()).containsEntry(FileOutcome.DOUBLE, 2);
        assertThat(editions().values())
                .singleElement()
                .extracting(Submission::number)
                .isEqualTo(1);
    }

    @Test
    void a_different_sheet_of_a_body_that_answered_needs_a_reason_and_becomes_a_correction() throws IOException {
        Invitation body = bodies.getFirst();
        mirai.as(
                host,
                Role.HOST,
                () -> submissions.handIn(
                        wave,
                        body,
                        new HandIn(new AnswerSheet(Map.of("PEMM01", Entry.of("1"))), "", Via.EXCEL, null, false)));
        byte[] sheet = fixture.filled(wave, body, 4);

        assertThat(receive("", file("a.xlsx", sheet)).files()).singleElement().satisfies(f -> {
            assertThat(f.outcome()).isEqualTo(FileOutcome.DOUBLE);
            assertThat(f.sentence()).contains("PEMM01", "PEMM13", "訂正");
        });
        assertThat(receive("電話で確かめた訂正", file("a.xlsx", sheet)).files())
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.outcome()).isEqualTo(FileOutcome.ACCEPTED);
                    assertThat(f.receipt()).endsWith("-2");
                });
        assertThat(editions().values())
                .singleElement()
                .extracting(Submission::note)
                .isEqualTo("電話で確かめた訂正");
    }

    @Test
    void an_upload_without_a_file_and_one_of_another_host_are_refused() {
        Town other = fixture.host();
        assertThatThrownBy(() -> receive("")).isInstanceOf(Refused.class).hasMessageContaining("SVY-070");
        assertThatThrownBy(() -> mirai.as(
                        other,
                        Role.HOST,
                        () -> intakes.receive(other.actor(Role.HOST), id, List.of(opened("a.xlsx")), "")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("SVY-040");
    }

    @Test
    void the_zip_has_one_workbook_a_body_under_code_and_name() throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        int written = issued.zip(mirai.as(host, Role.HOST, () -> issued.of(host.actor(Role.HOST), id)), to);
        Set<String> names = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(to.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) names.add(entry.getName());
        }
        assertThat(written).isEqualTo(bodies.size());
        assertThat(names)
                .hasSize(bodies.size())
                .contains(bodies.getFirst().code() + "_" + bodies.getFirst().prefecture()
                        + bodies.getFirst().name() + ".xlsx");
    }

    @Test
    void the_list_has_every_file_every_fault_and_every_missing_body() throws IOException {
        byte[] good = fixture.filled(wave, bodies.getFirst(), 4);
        Intake intake =
                receive("", file("a.xlsx", good), file("b.xlsx", ReturnedFixture.changed(good, "PEMM05", 3, "9")));
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        new IntakeLists(intake, mirai.as(host, Role.HOST, () -> intakes.missing(host.actor(Role.HOST), id))).write(to);

        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook(new ByteArrayInputStream(to.toByteArray()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(2);
            assertThat(book.getSheetAt(1).getLastRowNum()).isEqualTo(1);
            assertThat(book.getSheetAt(2).getLastRowNum()).isEqualTo(bodies.size() - 1);
        }
    }

    private static OpenedFile opened(String name) {
        return new OpenedFile(name, null, null, "");
    }

    private static MultipartFile file(String name, byte[] bytes) {
        return new MockMultipartFile("files", name, null, bytes);
    }

    private static String name(Invitation body) {
        return body.code() + "_" + body.name() + ".xlsx";
    }

    private Intake receive(String note, MultipartFile... files) throws IOException {
        List<OpenedFile> opened = returned.open(List.of(files));
        return mirai.as(host, Role.HOST, () -> {
            long intake = intakes.receive(host.actor(Role.HOST), id, opened, note);
            return intakes.get(host.actor(Role.HOST), id, intake);
        });
    }

    private Map<Long, Submission> editions() {
        return mirai.in(host.id(), () -> submissions.inForce(id));
    }

    private List<String> missing() {
        return mirai.as(host, Role.HOST, () -> intakes.missing(host.actor(Role.HOST), id)).stream()
                .map(Invitation::code)
                .toList();
    }
}
