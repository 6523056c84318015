package jp.kizahashi.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The parts that the product is made of, with their licences, as the build wrote them down. */
@Component
class Licences {
    /** Java parts by the build's bill of materials (CycloneDX), front-end parts by the install script. */
    private static final String BILL = "/sbom/bom.json";

    private static final String FRONT_END = "/sbom/front-end.json";

    /** One part. */
    record Part(String name, String version, String licence) {}

    private final List<Part> parts = read();

    /** All parts by name; without the front half or the Java half when the build did not write it. */
    List<Part> parts() {
        return parts;
    }

    private static List<Part> read() {
        List<Part> parts = new ArrayList<>();
        for (JsonNode part : json(BILL).path("components")) {
            String group = part.path("group").asString("");
            String name = part.path("name").asString("");
            parts.add(new Part(
                    group.isEmpty() ? name : group + ":" + name,
                    part.path("version").asString(""),
                    licence(part.path("licenses"))));
        }
        for (JsonNode part : json(FRONT_END))
            parts.add(new Part(
                    part.path("name").asString(""),
                    part.path("version").asString(""),
                    part.path("licence").asString("")));
        parts.sort(Comparator.comparing(Part::name, String.CASE_INSENSITIVE_ORDER));
        return List.copyOf(parts);
    }

    /** Several licences mean that one may choose, as the parts' own descriptions say. */
    private static String licence(JsonNode licences) {
        List<String> names = new ArrayList<>();
        for (JsonNode one : licences) {
            JsonNode licence = one.path("license");
            String name = licence.path("id").asString(licence.path("name").asString(""));
            names.add(name.isEmpty() ? one.path("expression").asString("") : name);
        }
        return String.join(" / ", names);
    }

    private static JsonNode json(String file) {
        JsonMapper mapper = JsonMapper.shared();
        try (var in = Licences.class.getResourceAsStream(file)) {
            return in == null ? mapper.createArrayNode() : mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
