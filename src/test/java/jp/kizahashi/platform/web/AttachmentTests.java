package jp.kizahashi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;

class AttachmentTests {
    @Test
    void a_name_keeps_its_characters_and_loses_what_a_header_or_a_file_system_does_not_take() {
        assertThat(name("髙﨑市_回答.pdf")).isEqualTo("髙﨑市_回答.pdf");
        assertThat(name("../a b\r\nSet-Cookie: x\"y.pdf")).isEqualTo(".._a_b_Set-Cookie_x_y.pdf");
    }

    @Test
    void a_file_is_always_to_be_saved_and_never_shown() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        Attachment.announce(response, Attachment.EXCEL, "一覧.xlsx");
        assertThat(response.getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment;");
        assertThat(Attachment.of(new byte[0], "text/html", "a.html")
                        .getHeaders()
                        .getContentDisposition()
                        .isAttachment())
                .isTrue();
    }

    private static String name(String given) {
        return String.valueOf(ContentDisposition.parse(Attachment.header(given)).getFilename());
    }
}
