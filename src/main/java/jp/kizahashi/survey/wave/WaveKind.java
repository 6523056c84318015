package jp.kizahashi.survey.wave;

/** Whom a wave asks. */
public enum WaveKind {
    /** Municipalities of the country; each is a tenant of its own. */
    BODIES,
    /** 庁内照会: sections of the host's own town. */
    SECTIONS
}
