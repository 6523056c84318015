package jp.kizahashi.platform.report;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Real Word lists, so that Word and screen readers count the items. Every numbered list begins at 1. */
final class WordLists {
    private final XWPFNumbering numbering;
    private int lists;

    WordLists(XWPFDocument word) {
        this.numbering = word.createNumbering();
    }

    /** Opens a list; returns the id its paragraphs carry. */
    BigInteger start(boolean numbered) {
        CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.valueOf(lists++));
        CTLvl level = definition.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(numbered ? STNumberFormat.DECIMAL : STNumberFormat.BULLET);
        level.addNewLvlText().setVal(numbered ? "%1." : "・");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(400));
        indent.setHanging(BigInteger.valueOf(400));
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(definition)));
    }
}
