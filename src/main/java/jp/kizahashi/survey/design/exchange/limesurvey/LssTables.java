package jp.kizahashi.survey.design.exchange.limesurvey;

import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;

/** The tables of an .lss file: {@code document/table/rows/row/column}. Nothing outside the file is ever resolved. */
final class LssTables {
    private static final int MOST_ROWS = 100_000;
    private static final int DEEPEST = 12;
    private static final Set<String> OF_TABLES = Set.of("fields", "rows", "language");

    private final Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    private final Map<String, Integer> otherTables = new LinkedHashMap<>();
    private final List<String> languages = new ArrayList<>();
    private String documentType = "";
    private int rows;

    private LssTables() {}

    /** @throws Refused SVY-142 when it is no well-formed XML or declares a DOCTYPE, SVY-143 with too many rows */
    static LssTables read(String file, String text) {
        LssTables tables = new LssTables();
        try {
            tables.document(factory().createXMLStreamReader(new StringReader(text)), file);
        } catch (XMLStreamException | RuntimeException e) {
            if (e instanceof Refused refused) throw refused;
            throw broken(
                    file,
                    e instanceof XMLStreamException x && x.getLocation() != null
                            ? x.getLocation().getLineNumber()
                            : 0);
        }
        return tables;
    }

    private static Refused broken(String file, int line) {
        return new Refused(
                SurveyProblem.QUESTIONNAIRE_FILE_BROKEN,
                file,
                Messages.get("survey.exchange.broken.xml", Integer.toString(line)));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    private void document(XMLStreamReader xml, String file) throws XMLStreamException {
        List<String> path = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Map<String, String> row = new HashMap<>();
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw broken(file, xml.getLocation().getLineNumber());
                case XMLStreamConstants.START_ELEMENT -> {
                    path.add(xml.getLocalName());
                    if (path.size() > DEEPEST)
                        throw broken(file, xml.getLocation().getLineNumber());
                    if (path.size() == 3) other(path);
                    if (path.size() == 4) row = new LinkedHashMap<>();
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    end(path, text, row);
                    path.removeLast();
                    text.setLength(0);
                }
                default -> {}
            }
        }
    }

    private void other(List<String> path) {
        if (!OF_TABLES.contains(path.getLast())) otherTables.merge(path.get(1), 1, Integer::sum);
    }

    private void end(List<String> path, StringBuilder text, Map<String, String> row) {
        String last = path.getLast();
        if (path.size() == 2 && last.equals("LimeSurveyDocType"))
            documentType = text.toString().strip();
        if (path.size() == 3 && last.equals("language"))
            languages.add(text.toString().strip());
        if (path.size() == 5 && path.get(2).equals("rows")) row.put(last, text.toString());
        if (path.size() == 4 && path.get(2).equals("rows") && last.equals("row")) {
            if (++rows > MOST_ROWS)
                throw new Refused(
                        SurveyProblem.QUESTIONNAIRE_FILE_TOO_LARGE,
                        Messages.get("survey.exchange.limit.items", Integer.toString(MOST_ROWS)));
            tables.computeIfAbsent(path.get(1), t -> new ArrayList<>()).add(row);
        }
    }

    boolean isSurvey() {
        return documentType.equals("Survey");
    }

    List<String> languages() {
        return languages;
    }

    /** The names of all tables with rows. */
    List<String> names() {
        return List.copyOf(tables.keySet());
    }

    /** How many entries parts of another shape have, by name. */
    Map<String, Integer> otherTables() {
        return otherTables;
    }

    /** The rows of a table in the order of the file. */
    List<Map<String, String>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }
}
