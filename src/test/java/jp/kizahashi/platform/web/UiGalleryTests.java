package jp.kizahashi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UiGalleryTests {
    private final Pages pages = new Pages(Pages.SIGNED_IN, Map.of());

    @Test
    void gallery_renders() throws Exception {
        for (String address : new String[] {"/ui", "/ui/errors"}) {
            String html = pages.html(address);
            Files.createDirectories(Path.of("target/ui"));
            Files.writeString(Path.of("target/ui" + address.replace("/", "_") + ".html"), html);
            assertThat(html).doesNotContain("??").doesNotContain("th:");
        }
    }
}
