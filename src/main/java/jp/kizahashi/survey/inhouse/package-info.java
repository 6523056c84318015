/** 庁内照会: a town's office asks its own sections; one row a section comes out. */
@NullMarked
package jp.kizahashi.survey.inhouse;

import org.jspecify.annotations.NullMarked;
