/** DMM（マンダラート）: a work taken apart into functions and parts, on screen or on paper, and made into tasks. */
@NullMarked
package jp.kizahashi.process.mandala;

import org.jspecify.annotations.NullMarked;
