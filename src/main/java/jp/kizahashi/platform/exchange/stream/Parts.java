package jp.kizahashi.platform.exchange.stream;

/** The parts of a workbook that are the same in every one. */
final class Parts {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    static final String CONTENT_TYPES = XML + """
            <Types xmlns="%scontent-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/xl/workbook.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
            <Override PartName="/xl/worksheets/sheet1.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
            <Override PartName="/xl/styles.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""".formatted(PACKAGE);

    static final String RELATIONS = XML + """
            <Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/officeDocument" \
            Target="xl/workbook.xml"/></Relationships>""".formatted(PACKAGE, OFFICE);

    static final String WORKBOOK = XML + """
            <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="{name}" sheetId="1" r:id="rId1"/></sheets></workbook>""".formatted(MAIN, OFFICE);

    static final String WORKBOOK_RELATIONS = XML + """
            <Relationships xmlns="%srelationships"><Relationship Id="rId1" Type="%s/worksheet" \
            Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="%s/styles" Target="styles.xml"/></Relationships>""".formatted(PACKAGE, OFFICE, OFFICE);

    /** Style 0 plain, 1 header, 2 a day. */
    static final String STYLES = XML + """
            <styleSheet xmlns="%s"><fonts count="2"><font><sz val="11"/><name val="Yu Gothic"/></font><font><b/><sz val="11"/>\
            <name val="Yu Gothic"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>\
            <fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>\
            <cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/>\
            <xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>""".formatted(MAIN);

    static final String SHEET_BEGINS = XML + """
            <worksheet xmlns="%s"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" \
            activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>""".formatted(MAIN);

    static final String SHEET_ENDS = "</sheetData></worksheet>";

    private Parts() {}
}
