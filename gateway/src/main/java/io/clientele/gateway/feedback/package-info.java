/** What customers say: taken in, listed and classified. */
@NullMarked
package io.clientele.gateway.feedback;

import org.jspecify.annotations.NullMarked;
