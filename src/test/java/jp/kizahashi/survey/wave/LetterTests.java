package jp.kizahashi.survey.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.security.Role;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The letter to a body without accounts: one page, with the code, its address and the same as a QR code. */
@AppTest
class LetterTests {
    private final Mirai mirai;
    private final WaveFixture fixture;
    private final ReplyCodes codes;

    @LocalServerPort
    int port;

    LetterTests(Mirai mirai, WaveFixture fixture, ReplyCodes codes) {
        this.mirai = mirai;
        this.fixture = fixture;
        this.codes = codes;
    }

    @Test
    void a_letter_is_one_page_and_holds_the_code_behind_the_hash_and_as_a_picture() throws IOException {
        Town host = fixture.host();
        long wave = fixture.open(host);
        mirai.as(host, Role.HOST, () -> codes.issueMissing(host.actor(Role.HOST), wave));
        Invitation body = fixture.invitations(host, wave).getFirst();
        String code = mirai.in(host.id(), () -> codes.printed(body)).orElseThrow();
        String at = "/surveys/waves/" + wave + "/bodies/" + body.id() + "/letter.";
        try (Chromium chromium = Chromium.at(port)) {
            var page = chromium.signedIn(1280, host, Role.HOST);
            byte[] pdf = page.request().get(at + "pdf").body();
            try (var paper = Loader.loadPDF(pdf)) {
                assertThat(paper.getNumberOfPages()).isEqualTo(1);
                assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s", ""))
                        .contains("/reply#" + code, "QRコード");
            }
            byte[] docx = page.request().get(at + "docx").body();
            try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
                assertThat(word.getAllPictures()).hasSize(1);
                assertThat(word.getTables()).anyMatch(t -> t.getText().contains("/reply#" + code));
            }
            Path folder = Files.createDirectories(Path.of("target/pictures"));
            Files.write(folder.resolve("letter.pdf"), pdf);
            Files.write(folder.resolve("letter.docx"), docx);
        }
    }
}
