/** Contingency tables: association of two categorical variables, exact tests. */
@NamedInterface("table")
@NullMarked
package jp.kizahashi.stats.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
