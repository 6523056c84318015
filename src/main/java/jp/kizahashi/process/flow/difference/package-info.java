/** What differs between two versions, or between two flows: in words and marked on both pictures. */
@NullMarked
package jp.kizahashi.process.flow.difference;

import org.jspecify.annotations.NullMarked;
