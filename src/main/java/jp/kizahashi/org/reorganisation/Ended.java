package jp.kizahashi.org.reorganisation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which departments a reorganisation ends. */
final class Ended {
    private Ended() {}

    /** Codes of the abolished, and of those merged or split with whom no row goes on. */
    static Set<String> codes(Collection<Change> changes) {
        Set<String> ended = new LinkedHashSet<>();
        for (Change change : changes)
            switch (change.kind()) {
                case ABOLISH -> ended.add(change.code());
                case MERGE, SPLIT -> ended.addAll(change.predecessors());
                case FOUND, RENAME, MOVE -> {}
            }
        changes.stream()
                .filter(c -> c.kind() != ChangeKind.ABOLISH)
                .map(Change::code)
                .forEach(ended::remove);
        return ended;
    }
}
