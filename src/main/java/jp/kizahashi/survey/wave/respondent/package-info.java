/** 回答団体一覧: who answered a wave, by name, for the host and, where the wave's 公表範囲 says so, for the asked bodies. */
@NullMarked
package jp.kizahashi.survey.wave.respondent;

import org.jspecify.annotations.NullMarked;
