/** The versions of a host's questionnaires: list, page, approval, what differs between two. */
@NullMarked
package jp.kizahashi.survey.design.own.version;

import org.jspecify.annotations.NullMarked;
