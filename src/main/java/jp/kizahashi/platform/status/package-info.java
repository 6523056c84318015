/** What is wrong with the installation and what to do, in plain words for its administrator; figures for the town's monitoring. */
@NullMarked
package jp.kizahashi.platform.status;

import org.jspecify.annotations.NullMarked;
