/** The statistics for any file, through {@code ./tool stats …}. Needs no database and no study. */
@NamedInterface("study-command")
@NullMarked
package jp.kizahashi.survey.study.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
