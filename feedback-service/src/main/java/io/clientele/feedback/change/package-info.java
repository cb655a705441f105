/**
 * The change feed: every feedback that was stored, once, to readers that resume where they were.
 */
@NullMarked
package io.clientele.feedback.change;

import org.jspecify.annotations.NullMarked;
