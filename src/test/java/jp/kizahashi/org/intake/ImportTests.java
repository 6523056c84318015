package jp.kizahashi.org.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.org.department.Departments;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class ImportTests {
    private static final String DEPARTMENTS =
            "所属コード,所属名,種類,上位コード\r\n5000,教育委員会,執行機関,\r\n5100,学校教育課,課,5000\r\n5200,どこかの課,課,9999\r\n";

    private final Mirai mirai;
    private final Departments departments;
    private final JdbcClient db;

    @LocalServerPort
    int port;

    private Mirai.Town town;
    private Upload upload;

    ImportTests(Mirai mirai, Departments departments, JdbcClient db) {
        this.mirai = mirai;
        this.departments = departments;
        this.db = db;
    }

    @BeforeEach
    void signIn() {
        town = mirai.found();
        upload = new Upload(port, town, Role.ADMINISTRATOR);
    }

    @Test
    void nothing_is_written_before_the_commit_and_all_of_it_by_the_commit() {
        String page = staged("departments", "所属.csv", DEPARTMENTS.getBytes(Charset.forName("windows-31j")));
        assertThat(count()).isEqualTo(4);
        assertThat(upload.get(page).body()).contains("上位の所属コード（9999）");
        assertThat(upload.post(page + "/commit").statusCode()).isEqualTo(302);
        assertThat(count()).isEqualTo(6);
        assertThat(upload.get(page).body()).contains("2行を取り込みました");
    }

    @Test
    void an_upload_is_committed_once() {
        String page = staged("departments", "所属.csv", DEPARTMENTS.getBytes(StandardCharsets.UTF_8));
        upload.post(page + "/commit");
        var again = upload.post(page + "/commit");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("ORG-021");
        assertThat(count()).isEqualTo(6);
    }

    @Test
    void what_fails_in_the_middle_leaves_nothing_behind() {
        // The second line ends 企画課, in which people hold posts: that is refused after the first line was written.
        String file =
                "所属コード,所属名,種類,上位コード,終了日\r\n6000,農業委員会,執行機関,,\r\n1,市長部局,執行機関,,\r\n10,企画部,部,1,\r\n101,企画課,課,10,\r\n102,税務課,課,10,2026/10/31\r\n";
        String page = staged("departments", "所属.csv", file.getBytes(StandardCharsets.UTF_8));
        var refused = upload.post(page + "/commit");
        assertThat(refused.body()).contains("ORG-009");
        assertThat(count()).isEqualTo(4);
    }

    @Test
    void another_town_cannot_see_an_upload() {
        String page = staged("departments", "所属.csv", DEPARTMENTS.getBytes(StandardCharsets.UTF_8));
        var stranger = new Upload(port, mirai.found(), Role.ADMINISTRATOR);
        assertThat(stranger.get(page).body()).contains("ORG-020");
        assertThat(stranger.post(page + "/commit").body()).contains("ORG-020");
    }

    @Test
    void a_host_may_take_in_the_list_but_no_staff() {
        var host = new Upload(port, town, Role.HOST);
        assertThat(host.get("/org/imports/new/municipalities").statusCode()).isEqualTo(200);
        assertThat(host.get("/org/imports/new/staff").statusCode()).isEqualTo(403);
        assertThat(new Upload(port, town, Role.STAFF)
                        .get("/org/imports/new/municipalities")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_picture_named_csv_is_refused_with_a_number() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        assertRefused(upload.send("departments", "所属.csv", png), "PLT-023");
    }

    @Test
    void a_workbook_named_csv_is_refused_with_a_number() throws IOException {
        assertRefused(upload.send("departments", "所属.csv", workbook()), "PLT-024");
    }

    @Test
    void a_truncated_workbook_is_refused_with_a_number() throws IOException {
        byte[] whole = workbook();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertRefused(upload.send("departments", "所属.xlsx", half), "PLT-025");
    }

    @Test
    void an_empty_file_is_refused_with_a_number() {
        assertRefused(upload.send("departments", "所属.csv", new byte[0]), "PLT-021");
    }

    @Test
    void two_hundred_megabytes_are_refused_in_japanese_and_nothing_stays() {
        var answer = upload.send("departments", "所属.csv", new byte[1024 * 1024], 200);
        assertThat(answer.body()).contains("PLT-010").contains("ファイルが大きすぎます");
        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(staged()).isZero();
    }

    @Test
    void a_file_without_the_needed_columns_says_which_are_missing_and_lets_one_choose() {
        String page = staged("departments", "所属.csv", "所属コード,なまえ\r\n1,x\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(upload.get(page).body()).contains("PLT-040").contains("所属名");
    }

    private String staged(String kind, String name, byte[] content) {
        HttpResponse<String> answer = upload.send(kind, name, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private void assertRefused(HttpResponse<String> answer, String number) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(number);
        assertThat(staged()).isZero();
    }

    private long staged() {
        return mirai.in(
                town.id(),
                () -> db.sql("select count(*) from org_import")
                        .query(Long.class)
                        .single());
    }

    private int count() {
        return mirai.in(town.id(), () -> departments.all().size());
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        ExcelFile.write(
                List.of(new OutTable("所属", List.of("所属コード"), List.of(List.of(OutCell.text("1"))))),
                Unwritable.REFUSE,
                to);
        return to.toByteArray();
    }
}
