package jp.kizahashi.process.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import jp.kizahashi.platform.Refused;
import org.junit.jupiter.api.Test;

/** Another name for one element, and every other byte as it was. */
class RenameTests {
    private static final String HEAD = "<definitions xmlns=\"" + Bpmn.MODEL + "\" targetNamespace=\"u\">";

    @Test
    void only_the_value_changes() {
        String file = HEAD
                + "<!-- n -->\r\n<process\tid='p'><task  name = 'alt'\n id=\"t\" ></task><x:y xmlns:x='u'/></process></definitions>";
        assertThat(renamed(file, "t", "受付")).isEqualTo(file.replace("'alt'", "'受付'"));
    }

    @Test
    void a_missing_name_is_put_behind_the_tag() {
        String file = HEAD + "<process id='p'><task id='t'/></process></definitions>";
        assertThat(renamed(file, "t", "受付")).isEqualTo(file.replace("<task id='t'/>", "<task name=\"受付\" id='t'/>"));
    }

    @Test
    void signs_of_xml_and_line_ends_survive() {
        String file = HEAD + "<process id='p'><task id='t' name='a'/></process></definitions>";
        String name = "<A&B> \"C\" 'D'\n二行目\t";
        byte[] bytes = Model.read(file.getBytes(StandardCharsets.UTF_8)).renamed("t", name);
        assertThat(Bpmn.name(Model.read(bytes).element("t").orElseThrow())).isEqualTo(name);
    }

    @Test
    void an_encoding_without_the_character_gets_its_number() {
        String file = "<?xml version='1.0' encoding='ISO-8859-1'?>" + HEAD
                + "<process id='p' name='é'><task id='t' name='a'/></process></definitions>";
        byte[] bytes = Model.read(file.getBytes(StandardCharsets.ISO_8859_1)).renamed("t", "課");
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).isEqualTo(file.replace("'a'", "'&#x8AB2;'"));
    }

    @Test
    void what_cannot_be_named_is_refused() {
        Model model = Model.read(Flows.file("<process id='p'><task id='t'/><task id='t'/>"
                + "<textAnnotation id='n'><text>x</text></textAnnotation><task id='u'/></process>"));
        assertThatThrownBy(() -> model.renamed("z", "a"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("PRC-002");
        assertThatThrownBy(() -> model.renamed("t", "a"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("PRC-003");
        assertThatThrownBy(() -> model.renamed("n", "a"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("PRC-004");
        assertThatThrownBy(() -> model.renamed("u", "\u0001"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("PRC-006");
    }

    private static String renamed(String file, String id, String name) {
        byte[] bytes = Model.read(file.getBytes(StandardCharsets.UTF_8)).renamed(id, name);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
