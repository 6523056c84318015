/** 機構改革: departments founded, renamed, moved, merged, split and abolished from a day on. */
@NullMarked
package jp.kizahashi.org.reorganisation;

import org.jspecify.annotations.NullMarked;
