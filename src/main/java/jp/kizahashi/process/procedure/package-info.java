/** 手続の台帳: what is handed in to the town, on what ground and by which ways, as the base for going online. */
@NullMarked
package jp.kizahashi.process.procedure;

import org.jspecify.annotations.NullMarked;
