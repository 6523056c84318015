package jp.kizahashi.platform.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RenderingsTests {
    private final AtomicInteger drawn = new AtomicInteger();
    private final Function<Document, Rendering> writer = document -> {
        drawn.incrementAndGet();
        return new Rendering(new byte[] {1}, List.of());
    };

    @Test
    void an_equal_description_is_drawn_once_and_a_changed_one_anew() {
        Renderings kept = new Renderings(8);
        kept.of("PDF", paper("13文"), writer);
        kept.of("PDF", paper("13文"), writer);
        assertThat(drawn).hasValue(1);
        kept.of("PDF", paper("12文"), writer);
        kept.of("DOCX", paper("13文"), writer);
        assertThat(drawn).hasValue(3);
    }

    @Test
    void only_the_last_few_are_kept() {
        Renderings kept = new Renderings(1);
        kept.of("PDF", paper("1"), writer);
        kept.of("PDF", paper("2"), writer);
        kept.of("PDF", paper("1"), writer);
        assertThat(drawn).hasValue(3);
    }

    private static Document paper(String sentence) {
        return Document.titled("結果").paragraph(sentence).build();
    }
}
