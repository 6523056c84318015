package jp.kizahashi.platform.files;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;

/** Reads an XML part to its end without resolving anything: it must be whole and must not declare a DOCTYPE. */
final class XmlPart {
    /** Deeper nesting than any office file; stops files made to exhaust the stack of a later reader. */
    private static final int DEEPEST = 200;

    private XmlPart() {}

    /**
     * @param name the part, for the sentence
     * @return whether the part has an element {@code f}, a cell's formula
     */
    static boolean check(InputStream in, String name) throws IOException {
        try (in) {
            return walk(factory().createXMLStreamReader(in), name);
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException cause) throw cause;
            throw new Refused(PlatformProblem.FILE_BROKEN);
        }
    }

    private static boolean walk(XMLStreamReader xml, String name) throws XMLStreamException {
        boolean formula = false;
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new Refused(PlatformProblem.DOCTYPE_FORBIDDEN, name);
                case XMLStreamConstants.START_ELEMENT -> {
                    formula |= xml.getLocalName().equals("f");
                    if (++depth > DEEPEST) throw new Refused(PlatformProblem.FILE_BROKEN);
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
        return formula;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> InputStream.nullInputStream());
        return factory;
    }
}
