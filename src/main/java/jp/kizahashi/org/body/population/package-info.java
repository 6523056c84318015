/** Populations by code with source and day, and the bands made from them. */
@NamedInterface("population")
@NullMarked
package jp.kizahashi.org.body.population;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
