/** Complaints: the cases, what was promised, and how it was kept. */
@NullMarked
package io.clientele.gateway.complaint;

import org.jspecify.annotations.NullMarked;
