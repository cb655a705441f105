/** What happened to one person, whichever service keeps it. */
@NullMarked
package io.clientele.gateway.timeline;

import org.jspecify.annotations.NullMarked;
