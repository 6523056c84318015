/** A host's own questionnaires: put together as a draft, confirmed as a version that never changes. */
@NullMarked
package jp.kizahashi.survey.design.own;

import org.jspecify.annotations.NullMarked;
