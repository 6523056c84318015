package jp.kizahashi.process.flow;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.process.bpmn.Model;

/** Files that were read lately, kept at hand by version; a version never changes. Holds a bounded number of elements. */
final class ModelShelf {
    /** About 150 MB: the drawing of a flow of 10,000 elements has 60,000. */
    private static final int MOST_ELEMENTS = 300_000;

    private final Map<Long, Model> models = new LinkedHashMap<>(16, 0.75f, true);
    private int elements;

    synchronized Optional<Model> get(long version) {
        return Optional.ofNullable(models.get(version));
    }

    /** Keeps the file; those not asked for longest go first. One that is too large alone is not kept. */
    synchronized void keep(long version, Model model) {
        int size = model.elements().size();
        if (size > MOST_ELEMENTS || models.put(version, model) != null) return;
        elements += size;
        Iterator<Model> oldest = models.values().iterator();
        while (elements > MOST_ELEMENTS) {
            elements -= oldest.next().elements().size();
            oldest.remove();
        }
    }
}
