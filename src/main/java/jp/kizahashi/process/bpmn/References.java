package jp.kizahashi.process.bpmn;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.process.bpmn.xml.XmlAttribute;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Follows the references of a file: to nothing, to the wrong kind, in a circle. */
final class References {
    /** What points outside the model as a rule: types of data, interfaces of systems, files of extensions. */
    private static final Set<String> OUTSIDE =
            Set.of("structureRef", "implementationRef", "evaluatesToTypeRef", "type", "definition", "source", "target");

    /** The kind a reference must lead to, where the standard names one that files keep to. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("attachedToRef", "activity"),
            Map.entry("default", "sequenceFlow"),
            Map.entry("incoming", "sequenceFlow"),
            Map.entry("outgoing", "sequenceFlow"),
            Map.entry("processRef", "process"),
            Map.entry("messageRef", "message"),
            Map.entry("signalRef", "signal"),
            Map.entry("errorRef", "error"),
            Map.entry("escalationRef", "escalation"),
            Map.entry("itemSubjectRef", "itemDefinition"),
            Map.entry("dataStoreRef", "dataStore"),
            Map.entry("categoryValueRef", "categoryValue"),
            Map.entry("resourceRef", "resource"),
            Map.entry("operationRef", "operation"),
            Map.entry("messageFlowRef", "messageFlow"));

    /** References that must come to an end when followed again and again. */
    private static final List<String> CHAINS = List.of(
            "attachedToRef", "dataObjectRef", "dataStoreRef", "processRef", "itemSubjectRef", "categoryValueRef");

    private final Model model;
    private final List<Finding> findings;

    References(Model model, List<Finding> findings) {
        this.model = model;
        this.findings = findings;
    }

    void attribute(XmlElement from, XmlAttribute attribute) {
        check(from, from, attribute.local(), attribute.value());
    }

    /** A child whose text is an id. */
    void child(XmlElement parent, XmlElement child) {
        check(parent, child, child.local(), model.textOf(child));
    }

    private void check(XmlElement owner, XmlElement at, String name, String reference) {
        if (OUTSIDE.contains(name)) return;
        Optional<XmlElement> target = model.referred(reference);
        if (target.isEmpty()) {
            if (isForeign(owner, reference.strip())) return;
            findings.add(Finding.error("UNKNOWN_REFERENCE", owner(owner, at), name, reference.strip()));
            return;
        }
        String kind = expected(owner, name);
        if (!kind.isEmpty() && !Bpmn.isA(target.get(), kind)) {
            String local = target.get().local();
            findings.add(Finding.error("REFERENCE_KIND", owner(owner, at), name, reference.strip(), local));
        }
    }

    /** The owner carries the id that people know; a child has none. */
    private static XmlElement owner(XmlElement owner, XmlElement at) {
        return Bpmn.id(at).isEmpty() && at != owner ? at : owner;
    }

    private static String expected(XmlElement owner, String name) {
        boolean end = name.equals("sourceRef") || name.equals("targetRef");
        if (end && Bpmn.is(owner, "sequenceFlow")) return "flowNode";
        return KINDS.getOrDefault(name, "");
    }

    /** True for a reference into another file: its prefix is bound to another address than this file's own. */
    private boolean isForeign(XmlElement at, String reference) {
        int colon = reference.indexOf(':');
        if (colon <= 0) return false;
        String declaration = "xmlns:" + reference.substring(0, colon);
        String own = model.definitions().value("targetNamespace");
        for (Optional<XmlElement> e = Optional.of(at);
                e.isPresent();
                e = e.get().parent())
            for (XmlAttribute a : e.get().attributes())
                if (a.name().equals(declaration)) return !a.value().equals(own);
        return false;
    }

    /** Chains of references that return to themselves, each named once. */
    void circles() {
        for (String chain : CHAINS) {
            Set<XmlElement> settled = new HashSet<>();
            for (XmlElement e : model.elements())
                if (Bpmn.isModel(e) && e.attribute(chain).isPresent()) follow(e, chain, settled);
        }
    }

    private void follow(XmlElement from, String chain, Set<XmlElement> settled) {
        Set<XmlElement> path = new HashSet<>();
        Optional<XmlElement> next = Optional.of(from);
        while (next.isPresent() && settled.add(next.get())) {
            path.add(next.get());
            next = model.referred(next.get(), chain);
        }
        next.filter(path::contains)
                .ifPresent(e -> findings.add(Finding.error("REFERENCE_CIRCLE", e, chain, Bpmn.id(e))));
    }
}
