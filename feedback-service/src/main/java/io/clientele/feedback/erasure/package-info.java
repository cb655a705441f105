/** Forgets customers for good, and knows by hashes alone who was forgotten. */
@NullMarked
package io.clientele.feedback.erasure;

import org.jspecify.annotations.NullMarked;
