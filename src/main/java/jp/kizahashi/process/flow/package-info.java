/** Flows of works and their versions, kept to the last byte; every other room about flows asks here. */
@NullMarked
package jp.kizahashi.process.flow;

import org.jspecify.annotations.NullMarked;
