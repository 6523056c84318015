package jp.kizahashi.survey.design.exchange;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.markup.Xml;

/** Writes .lss files as LimeSurvey 3 does: tables of rows, one language. */
public final class LssText {
    private final Xml xml = new Xml();

    public LssText() {
        xml.open("document").element("LimeSurveyDocType", "Survey").element("DBVersion", "359");
        xml.open("languages").element("language", "ja").close();
    }

    /** A table: column names, then each row's values, parted by {@code |}. */
    public LssText table(String name, String columns, String... rows) {
        List<String> names = split(columns);
        xml.open(name).open("fields");
        for (String column : names) xml.element("fieldname", column);
        xml.close().open("rows");
        for (String row : rows) {
            xml.open("row");
            List<String> values = split(row);
            for (int i = 0; i < names.size(); i++)
                if (!values.get(i).isEmpty()) xml.element(names.get(i), values.get(i));
            xml.close();
        }
        xml.close().close();
        return this;
    }

    private static List<String> split(String line) {
        List<String> parts = new ArrayList<>();
        for (String part : line.split("\\|", -1)) parts.add(part.strip().replace("¦", "|"));
        return parts;
    }

    public String text() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml.close();
    }
}
