/** 効果測定: what improvements were expected to save, what was done, and what was measured, never mixed. */
@NullMarked
package jp.kizahashi.process.effect;

import org.jspecify.annotations.NullMarked;
