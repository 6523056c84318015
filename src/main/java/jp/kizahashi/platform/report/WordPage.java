package jp.kizahashi.platform.report;

import java.math.BigInteger;
import jp.kizahashi.platform.report.Document.Paper;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** Paper, margins and foot of a Word report. Lengths in twentieths of a point (dxa). */
final class WordPage {
    private WordPage() {}

    /** The width between the margins. */
    static int textWidth(Document document) {
        return dxa(document.paper().textWidth());
    }

    static void set(XWPFDocument word, Document document) {
        Paper paper = document.paper();
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(dxa(paper.width())));
        size.setH(BigInteger.valueOf(dxa(paper.height())));
        if (paper.isLandscape()) size.setOrient(STPageOrientation.LANDSCAPE);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(dxa(Paper.TOP_MARGIN)));
        margins.setBottom(BigInteger.valueOf(dxa(Paper.BOTTOM_MARGIN)));
        margins.setLeft(BigInteger.valueOf(dxa(Paper.SIDE_MARGIN)));
        margins.setRight(BigInteger.valueOf(dxa(Paper.SIDE_MARGIN)));
        margins.setHeader(BigInteger.valueOf(dxa(7)));
        margins.setFooter(BigInteger.valueOf(dxa(7)));
        margins.setGutter(BigInteger.ZERO);
        foot(word, document);
    }

    private static void foot(XWPFDocument word, Document document) {
        XWPFParagraph foot = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle("Footer");
        var tab = foot.getCTP().getPPr().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(textWidth(document)));
        foot.createRun().setText(document.foot());
        foot.createRun().addTab();
        field(foot, "PAGE");
        foot.createRun().setText(" / ");
        field(foot, "NUMPAGES");
    }

    private static void field(XWPFParagraph paragraph, String instruction) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        field.addNewR().addNewT().setStringValue("1");
    }

    private static int dxa(double millimetres) {
        return (int) Math.round(millimetres / 25.4 * 1440);
    }
}
