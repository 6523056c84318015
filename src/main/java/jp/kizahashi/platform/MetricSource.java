package jp.kizahashi.platform;

import java.time.LocalDate;
import java.util.List;

/** Figures of a module that indicators and the home page may read without importing it; Spring collects them. */
public interface MetricSource {
    List<Metric> metrics();

    /**
     * One figure.
     *
     * @param key stable name such as {@code survey.enterpriseLevel}
     * @param labelKey message key of its name
     * @param value the figure as printed
     * @param asOf the day it stands for
     * @param basis 「この数字の根拠」: what it was made from, with definition and version
     */
    record Metric(String key, String labelKey, String value, LocalDate asOf, String basis) {}
}
