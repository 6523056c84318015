/**
 * XML documents that keep every byte: a tree of elements that know their place in the file, and edits that replace a place.
 *
 * <p>Hides encodings, well-formedness and namespaces. Knows nothing of flows.
 */
@NullMarked
package jp.kizahashi.process.bpmn.xml;

import org.jspecify.annotations.NullMarked;
