/** Classifies texts off the event loop, and carries what came out to storage and to callers. */
@NullMarked
package io.clientele.feedback.classification;

import org.jspecify.annotations.NullMarked;
