/** What customers ask for in their words, as topics that a business names. */
@NullMarked
package io.clientele.feedback.wish;

import org.jspecify.annotations.NullMarked;
