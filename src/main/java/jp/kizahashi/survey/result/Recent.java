package jp.kizahashi.survey.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The last few values that cost something to make, by what they are made of. Ask for the right to see one first: it keeps
 * no tenant apart.
 */
public final class Recent<K, V> {
    private final Map<K, V> kept;

    /** @param most how many are kept; the one not asked for longest goes first */
    public Recent(int most) {
        kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }

    /** The value, made when it is not kept; two at once may both make it. */
    public V of(K key, Supplier<V> make) {
        V known = kept.get(key);
        if (known != null) return known;
        V fresh = make.get();
        kept.put(key, fresh);
        return fresh;
    }
}
