package jp.kizahashi.survey.answer.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.AttachedFile;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.draft.Contact;
import jp.kizahashi.survey.answer.draft.Contacts;
import jp.kizahashi.survey.answer.draft.Draft;
import jp.kizahashi.survey.answer.draft.Drafts;
import jp.kizahashi.survey.answer.draft.Drafts.Given;
import jp.kizahashi.survey.answer.draft.InquiryFixture;
import jp.kizahashi.survey.answer.draft.InquiryFixture.Inquiry;
import jp.kizahashi.survey.answer.page.ReplySheets;
import jp.kizahashi.survey.answer.sheet.AnswerForms;
import jp.kizahashi.survey.design.Asking;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.Waves;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockMultipartFile;

/** Files as answers: attached by a town, by the holder of a code, taken off, handed in, fetched by the host. */
@AppTest
class AttachmentTests {
    static final Questionnaire SURVEY = new Questionnaire(
            "own-9",
            "要綱の調べ（架空）",
            List.of(),
            List.of(),
            List.of(),
            List.of(new Section(
                    "rules",
                    "要綱",
                    List.of(
                            file("F1", "要綱", Asking.PLAIN.withBounds("", "2")),
                            new Question("T1", "名称", "要綱の名称", List.of(), QuestionKind.SHORT_TEXT, List.of(), "")))));

    @Autowired
    InquiryFixture fixture;

    @Autowired
    Mirai mirai;

    @Autowired
    Drafts drafts;

    @Autowired
    Contacts contacts;

    @Autowired
    Submissions submissions;

    @Autowired
    Attachments attachments;

    @Autowired
    HandedInFiles handedIn;

    @Autowired
    Waves waves;

    @Autowired
    ReplySheets sheets;

    @Autowired
    AnswerForms forms;

    @LocalServerPort
    int port;

    private Inquiry inquiry;

    @BeforeEach
    void ask() {
        inquiry = fixture.open(SURVEY, false);
    }

    @Test
    void a_town_attaches_files_and_its_host_reads_only_what_was_handed_in() {
        attach("要綱.csv", "a,b\n");
        AttachedFile file = files().getFirst();
        assertThat(file.name()).isEqualTo("要綱.csv");
        assertThat(file.bytes()).isEqualTo(4);
        assertThatThrownBy(() -> asHost(() -> attachments.get(file.id()))).hasMessageContaining("SVY-181");
        handIn("");
        assertThat(asHost(() -> handedIn.get(wave(), file.id()).file())).isEqualTo(file);
        assertThat(asHost(() -> handedIn.of(wave()))).singleElement().satisfies(f -> {
            assertThat(f.question()).isEqualTo("F1");
            assertThat(f.path()).hasContent("a,b\n");
        });
        attachAfterwards();
        AttachedFile draft = files().getLast();
        assertThatThrownBy(() -> asHost(() -> handedIn.get(wave(), draft.id()))).hasMessageContaining("SVY-181");
    }

    private void attachAfterwards() {
        asOffice(() -> {
            drafts.correct(office());
            return true;
        });
        attach("案.csv", "c\n");
    }

    @Test
    void what_is_taken_off_leaves_the_next_edition_and_stays_in_the_one_before() {
        attach("一.csv", "1\n");
        attach("二.csv", "2\n");
        List<AttachedFile> both = files();
        handIn("");
        asOffice(() -> {
            drafts.correct(office());
            return drafts.save(
                    office(), "F1", Given.of(Long.toString(both.get(1).id())), revision(), "off");
        });
        assertThat(files()).containsExactly(both.get(1));
        handIn("一つ外した");
        assertThat(asHost(() -> handedIn.of(wave())))
                .extracting(f -> f.file().name())
                .containsExactly("二.csv");
        assertThat(asHost(() -> handedIn.get(wave(), both.get(0).id()).file())).isEqualTo(both.get(0));
    }

    @Test
    void more_files_than_the_question_takes_and_files_of_another_answer_are_refused() {
        attach("一.csv", "1\n");
        attach("二.csv", "2\n");
        assertThatThrownBy(() -> attach("三.csv", "3\n")).hasMessageContaining("SVY-182");
        AttachedFile mine = files().getFirst();
        Inquiry other = fixture.open(SURVEY, false);
        assertThatThrownBy(() -> in(
                        other,
                        () -> drafts.save(
                                fixture.office(other), "F1", Given.of(Long.toString(mine.id())), 0, "foreign")))
                .hasMessageContaining("SVY-181");
        assertThatThrownBy(() ->
                        in(other, () -> drafts.save(fixture.office(other), "F1", Given.of(mine.value()), 0, "forged")))
                .hasMessageContaining("SVY-181");
        assertThatThrownBy(() -> asOffice(() -> drafts.save(office(), "F1", Given.of("要綱.pdf"), revision(), "typed")))
                .hasMessageContaining("SVY-050");
    }

    @Test
    void a_returned_workbook_leaves_attached_files_where_they_are() throws IOException {
        attach("要綱.csv", "a\n");
        List<AttachedFile> before = files();
        AnswerSheet typed = new AnswerSheet(Map.of("T1", Entry.of("支援要綱"), "F1", Entry.NOT_APPLICABLE));
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        forms.write(wave(), office().invitation(), typed, workbook);
        ReplySheets.Taken taken = asOffice(
                () -> sheets.take(office(), new MockMultipartFile("file", "回答票.xlsx", null, workbook.toByteArray())));
        assertThat(taken.accepted()).isTrue();
        assertThat(files()).isEqualTo(before);
        assertThat(draft().kept("T1").entry()).contains(Entry.of("支援要綱"));
    }

    @Test
    void a_cell_typed_over_a_file_is_named_and_not_taken() throws IOException {
        attach("要綱.csv", "a\n");
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        forms.write(wave(), office().invitation(), draft().sheet(), workbook);
        byte[] typed = changed(workbook.toByteArray(), "添付済み：要綱.csv", "要綱.docx を送ります");
        ReplySheets.Taken taken =
                asOffice(() -> sheets.take(office(), new MockMultipartFile("file", "回答票.xlsx", null, typed)));
        assertThat(taken.accepted()).isTrue();
        assertThat(taken.sheet().notes()).singleElement().asString().contains("F1", "画面から");
        assertThat(files()).hasSize(1);
    }

    @Test
    void the_holder_of_a_code_attaches_without_script_and_learns_why_a_file_is_not_taken() {
        Visitor visitor = new Visitor(port);
        visitor.post("/reply", Map.of("code", fixture.code(inquiry, false)));
        visitor.withNewToken();
        var refused = visitor.postParts(
                "/reply/sections/rules",
                Map.of("seen.F1", "0", "T1", "支援要綱", "seen.T1", "0", "then", "stay"),
                Map.of("file.F1|program.exe", new byte[] {'M', 'Z', 0, 1}));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("PDF", "value=\"支援要綱\"");
        assertThat(draft().kept("T1").entry()).contains(Entry.of("支援要綱"));
        var taken = visitor.postParts(
                "/reply/sections/rules",
                Map.of("seen.F1", "0", "T1", "支援要綱", "seen.T1", "1", "then", "stay"),
                Map.of("file.F1|要綱.csv", "a,b\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(taken.status()).isEqualTo(302);
        AttachedFile file = files().getFirst();
        assertThat(visitor.get("/reply/sections/rules").body()).contains("要綱.csv（4バイト）", "/reply/files/" + file.id());
        assertThat(visitor.get("/reply/files/" + file.id()).body()).isEqualTo("a,b\n");
        Visitor other = new Visitor(port);
        Inquiry foreign = fixture.open(SURVEY, false);
        other.post("/reply", Map.of("code", fixture.code(foreign, false)));
        assertThat(other.get("/reply/files/" + file.id()).body()).contains("SVY-181");
        visitor.postParts("/reply/sections/rules", Map.of("seen.F1", "1", "then", "stay"), Map.of());
        assertThat(files()).isEmpty();
    }

    @Test
    void the_host_fetches_everything_with_a_list() throws IOException {
        attach("要綱.csv", "a,b\n");
        attach("要綱.csv", "c\n");
        handIn("");
        Visitor host = new Visitor(port).signIn(inquiry.host(), Role.HOST);
        String body = "/surveys/waves/" + inquiry.wave() + "/bodies/" + inquiry.invitation();
        assertThat(host.get(body).body()).contains("要綱.csv（4バイト）");
        String one = "/surveys/waves/" + inquiry.wave() + "/files/"
                + files().getFirst().id();
        assertThat(host.get(one).body()).isEqualTo("a,b\n");
        assertThat(host.get("/surveys/waves/" + inquiry.wave() + "/bodies").body())
                .contains("files.zip");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        HandedInZip.write(asHost(() -> handedIn.all(wave())), zip);
        Map<String, String> packed = unpacked(zip.toByteArray());
        String folder = asHost(() -> handedIn.of(wave())).getFirst().from().code();
        assertThat(packed.keySet()).anyMatch(n -> n.startsWith(folder) && n.endsWith("/F1/要綱.csv"));
        assertThat(packed.keySet()).anyMatch(n -> n.endsWith("/F1/要綱_2.csv"));
        assertThat(packed.get("一覧.csv"))
                .contains("SHA-256", "F1", "一致", files().getFirst().sha256())
                .doesNotContain("一致しない");
    }

    @Test
    void the_list_says_when_bytes_are_not_those_that_were_handed_in() throws IOException {
        attach("要綱.csv", "a,b\n" + inquiry.invitation());
        handIn("");
        List<HandedInFiles.HandedIn> all = asHost(() -> handedIn.of(wave()));
        java.nio.file.Files.writeString(all.getFirst().path(), "changed");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        HandedInZip.write(all, zip);
        assertThat(unpacked(zip.toByteArray()).get("一覧.csv")).contains("一致しない");
        java.nio.file.Files.delete(all.getFirst().path());
        zip.reset();
        HandedInZip.write(all, zip);
        assertThat(unpacked(zip.toByteArray())).containsOnlyKeys("一覧.csv");
    }

    private void attach(String name, String text) {
        Upload upload = new Upload(name, new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
        asOffice(() -> drafts.attach(office(), "F1", List.of(upload)));
    }

    private void handIn(String note) {
        asOffice(() -> {
            contacts.keep(office(), new Contact("企画課", "", "000-000-0000", ""));
            return drafts.submit(office(), note, false);
        });
    }

    private List<AttachedFile> files() {
        return draft().kept("F1").entry().map(e -> AttachedFile.of(e.values())).orElse(List.of());
    }

    private int revision() {
        return draft().kept("F1").revision();
    }

    private Draft draft() {
        return asOffice(() -> drafts.of(office()));
    }

    private Answering office() {
        return fixture.office(inquiry);
    }

    private Wave wave() {
        return office().wave();
    }

    private <T> T asOffice(Supplier<T> work) {
        return in(inquiry, work);
    }

    private <T> T in(Inquiry where, Supplier<T> work) {
        return mirai.in(
                where.town().id(),
                () -> Audit.by(where.town().actor(Role.DX_OFFICE).personId(), work));
    }

    private <T> T asHost(Supplier<T> work) {
        return mirai.in(inquiry.host().id(), work);
    }

    private static Question file(String code, String label, Asking asking) {
        return new Question(code, label, label + "を付けてください。", List.of(), QuestionKind.FILE, List.of(), "", asking);
    }

    private static byte[] changed(byte[] workbook, String from, String to) throws IOException {
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (var row : book.getSheetAt(0))
                if (row.getCell(3) != null && row.getCell(3).toString().equals(from))
                    row.createCell(3).setCellValue(to);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static Map<String, String> unpacked(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (Optional<ZipEntry> e = next(zip); e.isPresent(); e = next(zip))
                files.put(e.get().getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
        return files;
    }

    private static Optional<ZipEntry> next(ZipInputStream zip) throws IOException {
        return Optional.ofNullable(zip.getNextEntry());
    }
}
