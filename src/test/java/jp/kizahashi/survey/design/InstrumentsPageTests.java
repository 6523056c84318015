package jp.kizahashi.survey.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import jp.kizahashi.survey.design.Instrument.Domain;
import jp.kizahashi.survey.design.Instrument.Item;
import jp.kizahashi.survey.design.Instrument.Statement;
import org.junit.jupiter.api.Test;

/** The reviewed list of statements in the documentation is the one that is asked. */
class InstrumentsPageTests {
    private static final Path PAGE = Path.of("docs/instruments.md");

    @Test
    void the_documented_statements_are_the_ones_that_are_asked() throws Exception {
        String all =
                Instruments.all().stream().map(InstrumentsPageTests::section).collect(Collectors.joining());
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("instruments.md"), all);
        assertThat(Files.readString(PAGE))
                .as("%s differs; the right tables are in target/instruments.md", PAGE)
                .endsWith(all);
    }

    @Test
    void the_page_has_no_table_that_is_not_asked() throws Exception {
        long rows = Files.readString(PAGE)
                .lines()
                .filter(l -> l.matches("\\| [EP]-[1-4] \\|.*"))
                .count();
        assertThat(rows)
                .isEqualTo(Instruments.all().stream()
                        .mapToLong(i -> i.statements().size())
                        .sum());
    }

    private static String section(Instrument instrument) {
        StringBuilder text = new StringBuilder("## " + instrument.title() + "（" + instrument.id() + "）\n\n");
        instrument.credits().forEach(line -> text.append("- ").append(line).append('\n'));
        text.append("\n### 答え方\n\n");
        instrument.guidance().forEach(line -> text.append("- ").append(line).append('\n'));
        text.append("\n### 言葉\n\n| 言葉 | 意味 |\n|---|---|\n");
        instrument.terms().forEach(t -> text.append("| %s | %s |\n".formatted(t.word(), t.meaning())));
        for (Domain domain : instrument.domains()) {
            text.append("\n### ").append(domain.label()).append('\n');
            for (Item item : domain.items()) append(item, instrument.levelPrefix(), text);
        }
        return text.append('\n').toString();
    }

    private static void append(Item item, String prefix, StringBuilder to) {
        to.append("\n#### %s（%s）\n\n%s\n\n".formatted(item.label(), item.id(), item.definition()));
        to.append("| レベル | 判定文 | 根拠資料の例 |\n|---|---|---|\n");
        for (Statement statement : item.statements())
            to.append("| %s-%d | %s | %s |\n"
                    .formatted(prefix, statement.level(), statement.text(), statement.evidenceHint()));
    }
}
