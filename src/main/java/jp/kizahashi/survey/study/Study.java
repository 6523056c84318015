package jp.kizahashi.survey.study;

import java.time.Instant;

/**
 * 分析: what the answers of one wave say about outcomes.
 *
 * @param editions how often it was computed, with other columns or corrected data
 */
public record Study(long id, long waveId, String name, Instant createdAt, int editions) {}
