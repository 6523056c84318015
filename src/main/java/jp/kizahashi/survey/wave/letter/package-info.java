/** 照会文, the letters with reply codes, and the 再依頼. */
@NullMarked
package jp.kizahashi.survey.wave.letter;

import org.jspecify.annotations.NullMarked;
