package jp.kizahashi.process.bpmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.bpmn.xml.Splice;
import jp.kizahashi.process.bpmn.xml.XmlAttribute;
import jp.kizahashi.process.bpmn.xml.XmlDocument;
import jp.kizahashi.process.bpmn.xml.XmlElement;
import jp.kizahashi.process.bpmn.xml.XmlText;

/** A BPMN file: its document, and its elements by id. Does not change; a change gives the bytes of a new file. */
public final class Model {
    private final XmlDocument document;
    private final List<XmlElement> elements = new ArrayList<>();
    private final Map<String, List<XmlElement>> byId = new HashMap<>();

    private Model(XmlDocument document) {
        this.document = document;
        collect(document.root());
    }

    /**
     * Reads a file. Whatever is well-formed and calls itself BPMN 2.0 is taken; {@link Validation} tells what is wrong in it.
     *
     * @throws Refused with line and reason when it is no XML, has a document type, or is no BPMN 2.0
     */
    public static Model read(byte[] bytes) {
        XmlDocument document = XmlDocument.read(bytes);
        XmlElement root = document.root();
        if (!Bpmn.is(root, "definitions")) {
            String sentence = Messages.get("process.bpmn.xml.noBpmn", root.name());
            throw new Refused(ProcessProblem.FLOW_UNREADABLE, String.valueOf(root.line()), sentence);
        }
        return new Model(document);
    }

    /** The depth of a document is limited, so this may call itself. */
    private void collect(XmlElement element) {
        elements.add(element);
        boolean named = Bpmn.isModel(element) || element.namespace().equals(Bpmn.DIAGRAM);
        String id = named ? Bpmn.id(element) : "";
        if (!id.isEmpty()) byId.computeIfAbsent(id, key -> new ArrayList<>(1)).add(element);
        element.children().forEach(this::collect);
    }

    public XmlDocument document() {
        return document;
    }

    public XmlElement definitions() {
        return document.root();
    }

    /** Every element of the file in its order, those of extensions too. */
    public List<XmlElement> elements() {
        return elements;
    }

    /** The elements of the model part with that name, in the order of the file. */
    public List<XmlElement> all(String local) {
        return elements.stream().filter(e -> Bpmn.is(e, local)).toList();
    }

    /** How many elements of the namespace there are, by name. */
    public Map<String, Integer> count(String namespace) {
        Map<String, Integer> counts = new TreeMap<>();
        for (XmlElement e : elements) if (e.namespace().equals(namespace)) counts.merge(e.local(), 1, Integer::sum);
        return counts;
    }

    /** The ids with the elements that carry them; more than one is an error of the file. */
    Map<String, List<XmlElement>> byId() {
        return byId;
    }

    /** The first element with that id. */
    public Optional<XmlElement> element(String id) {
        return Optional.ofNullable(byId.get(id)).map(List::getFirst);
    }

    /** What a reference means: an id, or a prefix and an id. */
    public Optional<XmlElement> referred(String reference) {
        String plain = reference.strip();
        Optional<XmlElement> whole = element(plain);
        int colon = plain.indexOf(':');
        return whole.isPresent() || colon < 0 ? whole : element(plain.substring(colon + 1));
    }

    /** What the attribute of the element refers to. */
    public Optional<XmlElement> referred(XmlElement element, String attribute) {
        return element.attribute(attribute).flatMap(a -> referred(a.value()));
    }

    /** What the child elements of that name refer to; those that lead nowhere are left out. */
    public List<XmlElement> referredBy(XmlElement element, String child) {
        return element.children(Bpmn.MODEL, child).stream()
                .flatMap(c -> referred(textOf(c)).stream())
                .toList();
    }

    /** What the element itself refers to, by attributes and by children whose text is an id; not what is inside it. */
    public List<XmlElement> mentioned(XmlElement element) {
        Optional<ElementType> known = Bpmn.isModel(element) ? Structure.get().type(element.local()) : Optional.empty();
        if (known.isEmpty()) return List.of();
        ElementType type = known.get();
        List<XmlElement> found = new ArrayList<>(4);
        for (XmlAttribute a : element.attributes()) {
            boolean refers = a.namespace().isEmpty() && type.refersBy(a.local());
            if (refers) referred(a.value()).ifPresent(found::add);
        }
        for (XmlElement child : element.children()) {
            boolean refers = Bpmn.isModel(child)
                    && type.child(child.local(), Set.of())
                            .filter(ElementType.ChildType::refers)
                            .isPresent();
            if (refers) referred(textOf(child)).ifPresent(found::add);
        }
        return found;
    }

    public String textOf(XmlElement element) {
        return document.textOf(element);
    }

    /**
     * The file with another name on one element; every other byte stays.
     *
     * @param id the element's id; text annotations have a text and no name and are refused
     * @param name the new name; characters that the file's encoding lacks become references
     */
    public byte[] renamed(String id, String name) {
        List<XmlElement> found = byId.getOrDefault(id, List.of());
        if (found.isEmpty()) throw new Refused(ProcessProblem.FLOW_ELEMENT_UNKNOWN, id);
        if (found.size() > 1) throw ambiguous(id, found);
        if (!XmlText.isAllowed(name)) throw new Refused(ProcessProblem.FLOW_NAME_UNWRITABLE);
        XmlElement element = found.getFirst();
        if (!carriesName(element)) throw new Refused(ProcessProblem.FLOW_ELEMENT_NAMELESS, element.local());
        String value = XmlText.inAttribute(name);
        Splice splice = element.attribute("name")
                .map(a -> inPlace(a, value))
                .orElseGet(() -> new Splice(element.nameEnd(), element.nameEnd(), " name=\"" + value + "\""));
        return document.with(List.of(splice));
    }

    private static Splice inPlace(XmlAttribute name, String value) {
        return new Splice(name.from(), name.to(), value);
    }

    private static boolean carriesName(XmlElement element) {
        if (element.attribute("name").isPresent()) return true;
        return Bpmn.isModel(element)
                && Structure.get()
                        .type(element.local())
                        .filter(t -> t.attributes().containsKey("name"))
                        .isPresent();
    }

    private static Refused ambiguous(String id, List<XmlElement> found) {
        List<String> lines = found.stream().map(e -> String.valueOf(e.line())).toList();
        return new Refused(ProcessProblem.FLOW_ELEMENT_AMBIGUOUS, id, String.join("、", lines));
    }
}
