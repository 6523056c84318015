/** The demonstration region: made-up towns, people and sign-ins, marked 架空 everywhere. */
@NamedInterface("demonstration")
@NullMarked
package jp.kizahashi.org.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
