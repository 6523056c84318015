package jp.kizahashi.platform;

import java.util.List;

/** Tables of a module that may be published or exported without importing it; Spring collects them. */
public interface DatasetSource {
    List<Dataset> datasets();

    /**
     * One table.
     *
     * @param key stable name
     * @param titleKey message key of its title
     * @param columns the column headings
     * @param rows the cells as text, one list a row
     */
    record Dataset(String key, String titleKey, List<String> columns, List<List<String>> rows) {}
}
