package jp.kizahashi.process.effect;

/**
 * One 改善の取組 on a work.
 *
 * @param method 手法, such as RPA, AI-OCR, 様式の統一
 */
public record Improvement(long id, long workId, String name, String method) {}
