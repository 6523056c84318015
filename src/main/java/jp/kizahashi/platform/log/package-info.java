/** The log: one JSON line an event, without anybody's answers, contacts or secrets, and the search for an incident's number. */
@NullMarked
package jp.kizahashi.platform.log;

import org.jspecify.annotations.NullMarked;
