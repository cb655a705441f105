/** How late the service is with what it owes, told as metrics. */
@NullMarked
package io.clientele.scoring.vitals;

import org.jspecify.annotations.NullMarked;
