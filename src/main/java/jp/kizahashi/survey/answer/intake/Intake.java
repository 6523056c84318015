package jp.kizahashi.survey.answer.intake;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One upload of returned files.
 *
 * @param note why sheets of bodies that had answered were taken as corrections; empty when they were not
 * @param files in the order in which they were sent
 */
public record Intake(long id, long waveId, String note, long personId, Instant at, List<FileResult> files) {
    public Intake {
        files = List.copyOf(files);
    }

    /** How many files had each outcome; outcomes that did not occur have 0. */
    public Map<FileOutcome, Integer> counts() {
        Map<FileOutcome, Integer> counts = new EnumMap<>(FileOutcome.class);
        for (FileOutcome outcome : FileOutcome.values()) counts.put(outcome, 0);
        for (FileResult file : files) counts.merge(file.outcome(), 1, Integer::sum);
        return counts;
    }

    /** The files with an outcome. */
    public List<FileResult> with(FileOutcome outcome) {
        return files.stream().filter(f -> f.outcome() == outcome).toList();
    }
}
