/** The API keys of the edge. */
@NullMarked
package io.clientele.profile.access;

import org.jspecify.annotations.NullMarked;
