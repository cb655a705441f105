/** The facts taken in: customers seen, purchases line by line, refunds, opinions and activities. */
@NullMarked
package io.clientele.scoring.history;

import org.jspecify.annotations.NullMarked;
