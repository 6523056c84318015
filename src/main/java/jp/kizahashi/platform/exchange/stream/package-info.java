/** Tables of millions of cells as files: block by block, each distinct cell of a column written once. */
@NamedInterface("stream")
@NullMarked
package jp.kizahashi.platform.exchange.stream;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
