package jp.kizahashi.platform.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The last few renderings, so that a paper which many people fetch on the day of a meeting is drawn once.
 *
 * <p>The key is the whole description: whoever asks for the same one sees the same paper, and any change of a figure, a
 * mark or a line draws it anew. Safe for many threads; two at once may draw the same paper twice.
 */
public final class Renderings {
    private record Key(String medium, Document document) {}

    private final Map<Key, Rendering> kept;

    /** @param most how many are kept; the one not asked for longest goes first */
    public Renderings(int most) {
        kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Rendering> eldest) {
                return size() > most;
            }
        });
    }

    /** The document in this medium, drawn by the writer when it is not kept. */
    public Rendering of(String medium, Document document, Function<Document, Rendering> writer) {
        Key key = new Key(medium, document);
        Rendering known = kept.get(key);
        if (known != null) return known;
        Rendering fresh = writer.apply(document);
        kept.put(key, fresh);
        return fresh;
    }
}
