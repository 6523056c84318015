package jp.kizahashi.survey.answer.sheet.layout;

/**
 * What is to be said of a host's own workbook before it is used.
 *
 * @param fault whether it must be mended first; else it only deserves a thought
 * @param place sheet and cell such as 様式1!D14; empty when it concerns the workbook
 * @param sentence what is the matter and what to do
 */
public record LayoutFinding(boolean fault, String place, String sentence) {}
