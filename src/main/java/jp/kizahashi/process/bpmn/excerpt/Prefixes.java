package jp.kizahashi.process.bpmn.excerpt;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.process.bpmn.xml.XmlAttribute;
import jp.kizahashi.process.bpmn.xml.XmlElement;

/** Which prefixes are bound to which addresses inside an element; the empty prefix is that of names without one. */
final class Prefixes {
    private final Map<String, String> addresses;

    private Prefixes(Map<String, String> addresses) {
        this.addresses = addresses;
    }

    static Prefixes at(XmlElement element) {
        Map<String, String> addresses = new HashMap<>();
        for (Optional<XmlElement> e = Optional.of(element);
                e.isPresent();
                e = e.get().parent())
            for (XmlAttribute a : e.get().attributes())
                if (a.declaresNamespace()) addresses.putIfAbsent(prefixOf(a), a.value());
        addresses.putIfAbsent("", "");
        addresses.put("xml", "http://www.w3.org/XML/1998/namespace");
        return new Prefixes(addresses);
    }

    private static String prefixOf(XmlAttribute declaration) {
        return declaration.name().equals("xmlns") ? "" : declaration.name().substring("xmlns:".length());
    }

    /** The address of a prefix; empty text when it is bound to none. */
    String address(String prefix) {
        return addresses.getOrDefault(prefix, "");
    }

    /** A prefix for the address; of names without prefix too where that is allowed. */
    Optional<String> of(String address, boolean unprefixed) {
        return addresses.entrySet().stream()
                .filter(e -> e.getValue().equals(address)
                        && (unprefixed || !e.getKey().isEmpty()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    /** The wanted prefix, or one like it that is bound to nothing. */
    String free(String wanted) {
        String prefix = wanted.isEmpty() ? "n" : wanted;
        for (int i = 1; addresses.containsKey(prefix); i++) prefix = wanted + i;
        return prefix;
    }

    Prefixes with(String prefix, String address) {
        Map<String, String> more = new HashMap<>(addresses);
        more.put(prefix, address);
        return new Prefixes(more);
    }
}
