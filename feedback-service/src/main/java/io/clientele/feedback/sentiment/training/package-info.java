/**
 * Fits, measures and writes the sentiment models; nothing here is used when a text is classified.
 */
@NullMarked
package io.clientele.feedback.sentiment.training;

import org.jspecify.annotations.NullMarked;
