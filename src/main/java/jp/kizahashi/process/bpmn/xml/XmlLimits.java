package jp.kizahashi.process.bpmn.xml;

/** What a file may hold at most, so that no file can exhaust the server. Far beyond any flow people draw. */
public final class XmlLimits {
    /** Bytes of a file. */
    public static final int BYTES = 256 << 20;

    /** Elements of a file. */
    public static final int ELEMENTS = 2_000_000;

    /** Elements inside each other. */
    public static final int DEPTH = 200;

    /** Attributes of one element. */
    public static final int ATTRIBUTES = 1_000;

    private XmlLimits() {}
}
