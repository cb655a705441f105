/** Cuts texts into clauses and finds words in them: what readers of texts by words share. */
@NullMarked
package io.clientele.feedback.clause;

import org.jspecify.annotations.NullMarked;
