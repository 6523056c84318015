package jp.kizahashi.process.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.kizahashi.process.bpmn.drawing.FlowPicture;
import jp.kizahashi.process.bpmn.layout.Layout;
import jp.kizahashi.process.bpmn.xml.XmlElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The models of the Model Interchange Working Group: kept whole, and drawn where they say. */
class MiwgTests {
    @ParameterizedTest
    @MethodSource("jp.kizahashi.process.bpmn.Flows#miwg")
    void import_and_export_keep_every_byte(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(Model.read(bytes).document().bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("jp.kizahashi.process.bpmn.Flows#miwg")
    void elements_attributes_and_texts_are_read_as_the_platform_reads_them(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Model model = Model.read(bytes);
        List<String> ours = new ArrayList<>();
        canonical(model, model.definitions(), ours);
        List<String> theirs = new ArrayList<>();
        canonical(dom(bytes), theirs);
        assertThat(ours).isEqualTo(theirs);
    }

    @ParameterizedTest
    @MethodSource("jp.kizahashi.process.bpmn.Flows#miwg")
    void a_name_of_every_element_that_has_one_changes_alone(Path file) throws Exception {
        Model model = Model.read(Files.readAllBytes(file));
        for (XmlElement e : model.elements()) {
            if (!Bpmn.isModel(e) || Bpmn.id(e).isEmpty() || e.attribute("name").isEmpty()) continue;
            if (model.byId().get(Bpmn.id(e)).size() > 1) continue;
            Model renamed = Model.read(model.renamed(Bpmn.id(e), "新しい名前"));
            List<String> before = new ArrayList<>();
            List<String> after = new ArrayList<>();
            canonical(model, model.definitions(), before);
            canonical(renamed, renamed.definitions(), after);
            int differing = 0;
            for (int i = 0; i < before.size(); i++) if (!before.get(i).equals(after.get(i))) differing++;
            assertThat(after).hasSameSizeAs(before);
            assertThat(differing).as(Bpmn.id(e)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("jp.kizahashi.process.bpmn.Flows#miwg")
    void the_models_break_nothing_and_lack_no_place(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Model model = Model.read(bytes);
        assertThat(Validation.of(model)).isEmpty();
        assertThat(Layout.complete(model)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @MethodSource("jp.kizahashi.process.bpmn.Flows#miwg")
    void every_shape_line_and_name_is_in_the_picture_at_its_place(Path file) throws Exception {
        Model model = Model.read(Files.readAllBytes(file));
        Element svg = dom(FlowPicture.svg(model).getBytes(StandardCharsets.UTF_8));
        List<Element> groups = new ArrayList<>();
        groups(svg, groups);
        for (Diagram diagram : Diagram.of(model)) {
            for (Diagram.Shape shape : diagram.shapes())
                assertThat(groups).as(Bpmn.id(shape.drawn())).anySatisfy(g -> {
                    assertDraws(g, shape);
                    Pictured.assertBounds(g, shape.bounds());
                });
            for (Diagram.Edge edge : diagram.edges())
                assertThat(groups).as(Bpmn.id(edge.drawn())).anySatisfy(g -> {
                    assertDraws(g, edge);
                    Pictured.assertPoints(g, edge.points());
                });
        }
    }

    /** The group is the part's own, and the words of its name are written in it or in its label. */
    private static void assertDraws(Element group, Diagram.Part part) {
        assertThat(group.getAttribute("data-shape-id")).isEqualTo(Bpmn.id(part.drawn()));
        String id = part.element().map(Bpmn::id).orElse("");
        assertThat(group.getAttribute("data-element-id")).isEqualTo(id);
        String name = part.element().map(Bpmn::name).orElse("").replaceAll("\\s+", "");
        if (name.isEmpty()) return;
        String written = Pictured.words(group.getOwnerDocument().getDocumentElement(), id);
        assertThat(written.replaceAll("\\s+", "")).contains(name);
    }

    private static void groups(Element element, List<Element> to) {
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling())
            if (n instanceof Element e) {
                if (e.hasAttribute("data-shape-id")) to.add(e);
                groups(e, to);
            }
    }

    private static void canonical(Model model, XmlElement e, List<String> to) {
        TreeMap<String, String> attributes = new TreeMap<>();
        e.attributes().forEach(a -> {
            if (!a.declaresNamespace()) attributes.put("{" + a.namespace() + "}" + a.local(), a.value());
        });
        to.add("{" + e.namespace() + "}" + e.local() + attributes + model.textOf(e));
        e.children().forEach(c -> canonical(model, c, to));
    }

    private static void canonical(Element e, List<String> to) {
        TreeMap<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < e.getAttributes().getLength(); i++) {
            Attr a = (Attr) e.getAttributes().item(i);
            if (a.getName().startsWith("xmlns")) continue;
            String namespace = a.getNamespaceURI() == null ? "" : a.getNamespaceURI();
            attributes.put("{" + namespace + "}" + a.getLocalName(), a.getValue());
        }
        StringBuilder text = new StringBuilder();
        for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling())
            if (n.getNodeType() == Node.TEXT_NODE || n.getNodeType() == Node.CDATA_SECTION_NODE)
                text.append(n.getNodeValue());
        to.add("{" + (e.getNamespaceURI() == null ? "" : e.getNamespaceURI()) + "}" + e.getLocalName() + attributes
                + text);
        for (Node n = e.getFirstChild(); n != null; n = n.getNextSibling())
            if (n instanceof Element c) canonical(c, to);
    }

    private static Element dom(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
    }
}
