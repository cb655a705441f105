/** The facts taken in: customers seen, purchases, refunds and opinions. */
@NullMarked
package io.clientele.scoring.history;

import org.jspecify.annotations.NullMarked;
