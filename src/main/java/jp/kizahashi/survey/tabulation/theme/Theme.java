package jp.kizahashi.survey.tabulation.theme;

import java.util.Set;

/**
 * 分類: a theme of a free question.
 *
 * @param texts digests ({@link ThemeTable#digest}) of the texts that belong to it
 */
public record Theme(long id, String label, Set<String> texts) {
    public Theme {
        texts = Set.copyOf(texts);
    }
}
