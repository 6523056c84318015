package jp.kizahashi.survey.wave;

/**
 * A section to be asked in a 庁内照会.
 *
 * @param name of the section as it stands today; stays on the wave when the section is renamed
 * @param group the department (部) above it, by which answers are grouped; empty without
 */
public record SectionTarget(String name, String group, Desk desk) {}
