/** Tables in and out: CSV and Excel to one neutral table, and back without loss. */
@NamedInterface("exchange")
@NullMarked
package jp.kizahashi.platform.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
