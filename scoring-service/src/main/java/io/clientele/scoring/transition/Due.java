package io.clientele.scoring.transition;

import java.time.Instant;

/** A person whose labels are to be looked at as they are at an instant. */
record Due(String personId, Instant at) {}
