/** The Segment HTTP API: identify, track and batch. */
@NullMarked
package io.clientele.gateway.segment;

import org.jspecify.annotations.NullMarked;
