package jp.kizahashi.platform.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bill of materials (CycloneDX 1.6) as the build wrote it, made whole: front-end packages, the Java runtime and
 * PostgreSQL are parts too. Its number follows from its content and its time is the commit's.
 */
final class BillOfMaterials {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Path folder;

    /** @param folder {@code sbom} below the built classes: bom.json and front-end.json */
    BillOfMaterials(Path folder) {
        this.folder = folder;
    }

    /** Rewrites bom.json in its place. */
    void complete(Instant time, String runtimeVersion, String postgresVersion) throws IOException {
        Path file = folder.resolve("bom.json");
        ObjectNode bill = (ObjectNode) MAPPER.readTree(Files.readString(file));
        ((ObjectNode) bill.get("metadata")).put("timestamp", time.toString());
        ArrayNode parts = (ArrayNode) bill.get("components");
        for (JsonNode part : MAPPER.readTree(Files.readString(folder.resolve("front-end.json"))))
            parts.add(frontEnd(part));
        parts.add(part("Java runtime (OpenJDK)", runtimeVersion, "GPL-2.0-with-classpath-exception"));
        parts.add(part("PostgreSQL", postgresVersion, "PostgreSQL"));
        bill.remove("serialNumber");
        byte[] content = MAPPER.writeValueAsBytes(bill);
        bill.put("serialNumber", "urn:uuid:" + UUID.nameUUIDFromBytes(content));
        Files.write(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(bill));
    }

    /** One line a part, by name: name, version, licences. */
    String listing() throws IOException {
        List<String> lines = new ArrayList<>();
        JsonNode bill = MAPPER.readTree(Files.readString(folder.resolve("bom.json")));
        for (JsonNode part : bill.get("components")) {
            List<String> licences = new ArrayList<>();
            for (JsonNode one : part.path("licenses")) licences.add(licence(one));
            String group = part.path("group").asString("");
            lines.add((group.isEmpty() ? "" : group + ":") + part.path("name").asString("") + "\t"
                    + part.path("version").asString("") + "\t" + String.join(" / ", licences));
        }
        lines.sort(Comparator.naturalOrder());
        return String.join("\n", lines) + "\n";
    }

    private static String licence(JsonNode one) {
        JsonNode named = one.path("license");
        String name = named.path("id").asString(named.path("name").asString(""));
        return name.isEmpty() ? one.path("expression").asString("") : name;
    }

    private static ObjectNode frontEnd(JsonNode part) {
        String name = part.get("name").asString();
        String version = part.get("version").asString();
        ObjectNode made = part(name, version, part.path("licence").asString(""));
        String written = name.replace("@", "%40");
        return made.put("purl", "pkg:npm/" + written + "@" + version);
    }

    private static ObjectNode part(String name, String version, String licence) {
        ObjectNode part = MAPPER.createObjectNode()
                .put("type", "library")
                .put("name", name)
                .put("version", version);
        part.putArray("licenses").addObject().putObject("license").put("name", licence);
        return part;
    }
}
