/** The register of works (業務の台帳): what each section does and what for. Everything else of the module hangs on a work's id. */
@NullMarked
package jp.kizahashi.process.work;

import org.jspecify.annotations.NullMarked;
