package jp.kizahashi.survey.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.report.WordWriter;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.assessment.RequestTexts.Kind;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class RequestTests {
    private final Mirai mirai;
    private final AssessmentFixture fixture;
    private final Assessments assessments;

    @LocalServerPort
    private int port;

    private Town town;
    private String page;
    private long id;

    RequestTests(Mirai mirai, AssessmentFixture fixture, Assessments assessments) {
        this.mirai = mirai;
        this.fixture = fixture;
        this.assessments = assessments;
    }

    @BeforeEach
    void found() {
        town = mirai.found();
        id = fixture.answering(town, 2026, 1);
        page = "/surveys/assessments/" + id + "/request";
    }

    @Test
    void request_and_reminder_name_subject_deadline_way_and_contact() {
        String body = new Visitor(port).signIn(town, Role.DX_OFFICE).get(page).body();
        assertThat(body)
                .containsSubsequence(
                        "件名　令和8年度 組織の自己診断への回答について（依頼）",
                        "令和8年11月13日（金）17:15",
                        "記",
                        "1　対象",
                        "2　期限",
                        "3　回答方法",
                        "5　問合せ先",
                        "件名　令和8年度 組織の自己診断への回答について（再依頼）")
                .contains("まだ回答を終えていない人は4人です。")
                .doesNotContain("督促");
    }

    @Test
    void the_word_letter_says_the_same() throws Exception {
        var texts = mirai.as(
                town,
                Role.DX_OFFICE,
                () -> new RequestTexts(assessments.get(id), "みらい市　企画課", "架空 花子", java.time.LocalDate.of(2026, 10, 1)));
        byte[] word = new WordWriter().write(texts.document(Kind.REMINDER)).bytes();
        try (var extractor = new XWPFWordExtractor(new XWPFDocument(new ByteArrayInputStream(word)))) {
            assertThat(extractor.getText())
                    .contains("への回答について（再依頼）", "令和8年10月1日", "みらい市　企画課", "記", "令和8年11月13日（金）17:15")
                    .doesNotContain("督促");
        }
    }

    @Test
    void letters_are_for_those_who_run_the_assessment() {
        Visitor staff = new Visitor(port).signIn(town, Role.STAFF);
        assertThat(staff.get(page).status()).isEqualTo(403);
        assertThat(staff.get(page + ".docx").status()).isEqualTo(403);
        assertThat(new Visitor(port)
                        .signIn(town, Role.DX_OFFICE)
                        .get(page + ".docx?kind=REMINDER")
                        .status())
                .isEqualTo(200);
    }
}
