/**
 * Everything of one organisation out of an installation and into another: its rows, files and audit trail in one archive
 * that officials can read too.
 */
@NamedInterface("leaving")
@NullMarked
package jp.kizahashi.platform.leaving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
