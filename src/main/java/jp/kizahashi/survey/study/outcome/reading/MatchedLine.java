package jp.kizahashi.survey.study.outcome.reading;

/**
 * A line of the original and what became of it.
 *
 * @param line its row on the sheet, from 1
 * @param code the code cell as published; empty for a line without a code
 * @param prefecture the prefecture cell, or the heading above it
 * @param name the name cell as published; of a line without one its first text
 * @param body 団体コード of the body it was taken for or could be; empty when there is none
 * @param bodyPrefecture that body's prefecture in the list
 * @param bodyName that body's name in the list
 * @param detail what else there is to say, in Japanese
 */
public record MatchedLine(
        int line,
        String code,
        String prefecture,
        String name,
        LineFate fate,
        String body,
        String bodyPrefecture,
        String bodyName,
        String detail) {}
