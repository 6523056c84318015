package jp.kizahashi.process.bpmn.excerpt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.xml.XmlAttribute;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Whether elements of two files say the same: order of attributes, prefixes, comments and spaces do not count. */
final class Likeness {
    private final Model before;
    private final Model after;

    Likeness(Model before, Model after) {
        this.before = before;
        this.after = after;
    }

    /** The depth of a document is limited, so this may call itself. */
    boolean holds(XmlElement old, XmlElement now) {
        if (!old.is(now.namespace(), now.local())) return false;
        if (!attributes(old).equals(attributes(now))) return false;
        if (!before.textOf(old).strip().equals(after.textOf(now).strip())) return false;
        List<XmlElement> inOld = children(old);
        List<XmlElement> inNow = children(now);
        if (inOld.size() != inNow.size()) return false;
        for (int i = 0; i < inOld.size(); i++) if (!holds(inOld.get(i), inNow.get(i))) return false;
        return true;
    }

    private static Map<String, String> attributes(XmlElement e) {
        Map<String, String> all = new TreeMap<>();
        for (XmlAttribute a : e.attributes())
            if (!a.declaresNamespace()) all.put(a.namespace() + ' ' + a.local(), a.value());
        return all;
    }

    /** The order of different kinds of BPMN's children is free; that of one kind is not. */
    private static List<XmlElement> children(XmlElement e) {
        List<XmlElement> children = new ArrayList<>(e.children());
        if (Bpmn.isModel(e)) children.sort(Comparator.comparing(XmlElement::local));
        return children;
    }
}
