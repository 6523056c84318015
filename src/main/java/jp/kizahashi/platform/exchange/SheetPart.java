package jp.kizahashi.platform.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;

/** What the streaming reader leaves out: the merged areas of a sheet, read from the sheet's own part. */
final class SheetPart {
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})");
    private static final int MOST_AREAS = 20_000;

    private SheetPart() {}

    /** @param relationId the sheet's relation in the workbook, such as {@code rId1} */
    static List<MergedCells.Area> mergedAreas(Path workbook, String relationId) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            String part = targets(zip).get(relationId);
            List<MergedCells.Area> areas = new ArrayList<>();
            if (part == null) return areas;
            elements(zip, part, "mergeCell", xml -> {
                if (areas.size() < MOST_AREAS) area(xml.getAttributeValue(null, "ref"), areas);
            });
            return areas;
        }
    }

    private static Map<String, String> targets(ZipFile zip) throws IOException {
        Map<String, String> targets = new HashMap<>();
        elements(zip, "xl/_rels/workbook.xml.rels", "Relationship", xml -> {
            String target = xml.getAttributeValue(null, "Target");
            if (target == null) return;
            targets.put(
                    xml.getAttributeValue(null, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
        });
        return targets;
    }

    private static void area(String reference, List<MergedCells.Area> areas) {
        Matcher m = REFERENCE.matcher(reference == null ? "" : reference);
        if (!m.matches()) return;
        areas.add(new MergedCells.Area(row(m.group(2)), column(m.group(1)), row(m.group(4)), column(m.group(3))));
    }

    private static int row(String digits) {
        return Integer.parseInt(digits) - 1;
    }

    private static int column(String letters) {
        int column = 0;
        for (char c : letters.toCharArray()) column = column * 26 + (c - 'A' + 1);
        return column - 1;
    }

    private static void elements(ZipFile zip, String part, String name, Consumer<XMLStreamReader> each)
            throws IOException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) return;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext())
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(name)) each.accept(xml);
        } catch (XMLStreamException e) {
            throw new Refused(PlatformProblem.FILE_BROKEN);
        }
    }
}
