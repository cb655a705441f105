/**
 * What a text is about, and what it says of each topic: linear functions of the same hashed n-grams
 * as the sentiment model reads.
 */
@NullMarked
package io.clientele.feedback.sentiment.topic;

import org.jspecify.annotations.NullMarked;
