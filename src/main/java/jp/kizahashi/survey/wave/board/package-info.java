/** How far a wave is: counts by prefecture and band, the bodies one by one, doubts, returns, the collector's view. */
@NullMarked
package jp.kizahashi.survey.wave.board;

import org.jspecify.annotations.NullMarked;
