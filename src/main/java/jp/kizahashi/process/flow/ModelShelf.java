package jp.kizahashi.process.flow;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import jp.kizahashi.process.bpmn.Model;

/**
 * Files that were read lately, kept at hand by version with what was worked out of them; a version never changes. Holds a
 * bounded number of elements.
 */
final class ModelShelf {
    /** About 150 MB: the drawing of a flow of 10,000 elements has 60,000. */
    private static final int MOST_ELEMENTS = 300_000;

    private final Map<Long, Kept> files = new LinkedHashMap<>(16, 0.75f, true);
    private int elements;

    /** A file and what follows from it, by kind. */
    private record Kept(Model model, Map<Class<?>, Object> derived) {}

    synchronized Optional<Model> get(long version) {
        return Optional.ofNullable(files.get(version)).map(Kept::model);
    }

    /** Keeps the file; those not asked for longest go first. One that is too large alone is not kept. */
    synchronized void keep(long version, Model model) {
        int size = model.elements().size();
        if (size > MOST_ELEMENTS || files.putIfAbsent(version, new Kept(model, new ConcurrentHashMap<>())) != null)
            return;
        elements += size;
        Iterator<Kept> oldest = files.values().iterator();
        while (elements > MOST_ELEMENTS) {
            elements -= oldest.next().model().elements().size();
            oldest.remove();
        }
    }

    /** What follows from the file: worked out once while the file is kept. */
    <T> T derived(long version, Model model, Class<T> kind, Function<Model, T> work) {
        Kept kept;
        synchronized (this) {
            kept = files.get(version);
        }
        // Outside the lock, so that a large flow keeps nobody else waiting.
        return kept == null
                ? work.apply(model)
                : kind.cast(kept.derived().computeIfAbsent(kind, k -> work.apply(kept.model())));
    }
}
