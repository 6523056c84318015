package jp.kizahashi.process.bpmn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.process.bpmn.ElementType.AttributeType;
import jp.kizahashi.process.bpmn.ElementType.ChildType;
import jp.kizahashi.process.bpmn.ElementType.Shape;
import org.jspecify.annotations.Nullable;

/** Every kind of element of BPMN 2.0.2 and what may stand in it, read from {@code process/bpmn/structure.txt}. */
final class Structure {
    private static final Structure ONLY = new Structure(lines());

    private final Map<String, String[]> lines = new HashMap<>();
    private final Map<String, ElementType> types = new HashMap<>();

    private Structure(List<String> source) {
        for (String line : source) {
            String[] cells = line.split("\\|", -1);
            for (int i = 0; i < cells.length; i++) cells[i] = cells[i].strip();
            lines.put(cells[0].replace("*", ""), cells);
        }
        lines.keySet().forEach(this::type);
    }

    static Structure get() {
        return ONLY;
    }

    /** The kind of that name; empty for a name BPMN does not know. */
    Optional<ElementType> type(String name) {
        ElementType known = types.get(name);
        String[] cells = lines.get(name);
        if (known != null || cells == null) return Optional.ofNullable(known);
        ElementType read = read(name, cells);
        types.put(name, read);
        return Optional.of(read);
    }

    private ElementType read(String name, String[] cells) {
        ElementType base = cells[2].isEmpty() ? null : type(cells[2]).orElseThrow();
        Set<String> kinds = new HashSet<>(Set.of(name));
        if (!cells[1].isEmpty()) kinds.addAll(type(cells[1]).orElseThrow().kinds());
        if (base != null) kinds.addAll(base.kinds());
        return new ElementType(
                name, cells[0].endsWith("*"), kinds, attributes(base, cells[3]), children(base, cells[4]));
    }

    private static Map<String, AttributeType> attributes(@Nullable ElementType base, String cell) {
        Map<String, AttributeType> all = new LinkedHashMap<>();
        if (base != null) all.putAll(base.attributes());
        for (String word : words(cell)) {
            int equals = word.indexOf('=');
            String plain = equals < 0 ? word : word.substring(0, equals);
            String name = plain.replaceAll("[!@?#]", "");
            List<String> values =
                    equals < 0 ? List.of() : List.of(word.substring(equals + 1).split("/"));
            all.put(name, new AttributeType(name, plain.contains("!"), shape(plain), values));
        }
        return all;
    }

    private static Shape shape(String word) {
        if (word.contains("@")) return Shape.REFERENCE;
        if (word.contains("?")) return Shape.BOOLEAN;
        return word.contains("#") ? Shape.INTEGER : Shape.TEXT;
    }

    private static List<ChildType> children(@Nullable ElementType base, String cell) {
        List<ChildType> all = new ArrayList<>();
        if (base != null) all.addAll(base.children());
        for (String word : words(cell)) {
            String plain = word.replaceAll("[!@1]", "");
            int colon = plain.indexOf(':');
            String name = colon < 0 ? plain : plain.substring(0, colon);
            String kind = colon < 0 ? "" : plain.substring(colon + 1);
            all.add(new ChildType(name, kind, word.contains("!"), word.endsWith("1"), word.contains("@")));
        }
        return all;
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    private static List<String> lines() {
        try (InputStream in = Structure.class.getResourceAsStream("/process/bpmn/structure.txt")) {
            if (in == null) throw new IllegalStateException("process/bpmn/structure.txt is missing");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
