/** 見直し: a flow looked at as a whole and step by step, and what is decided for each step. */
@NullMarked
package jp.kizahashi.process.redesign;

import org.jspecify.annotations.NullMarked;
