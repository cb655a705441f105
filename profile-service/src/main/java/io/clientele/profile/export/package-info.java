/** Tells a person everything that is kept of it. */
@NullMarked
package io.clientele.profile.export;

import org.jspecify.annotations.NullMarked;
