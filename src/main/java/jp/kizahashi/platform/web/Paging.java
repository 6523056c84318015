package jp.kizahashi.platform.web;

import java.util.List;

/**
 * Which part of a long list a page shows. What an address asks for is taken to the nearest page that there is.
 *
 * @param now this page, from 1
 * @param last the last page, at least 1
 * @param size entries a page
 */
public record Paging(int now, int last, int size) {
    public static Paging of(int asked, int count, int size) {
        int last = Math.max(1, Math.ceilDiv(count, size));
        return new Paging(Math.clamp(asked, 1, last), last, size);
    }

    /** How many entries stand on the pages before. */
    public int before() {
        return (now - 1) * size;
    }

    /** The entries of this page out of all of them. */
    public <T> List<T> part(List<T> all) {
        return all.subList(before(), Math.min(all.size(), before() + size));
    }
}
