/** Tests of the service as a whole. */
@NullMarked
package io.clientele.feedback;

import org.jspecify.annotations.NullMarked;
