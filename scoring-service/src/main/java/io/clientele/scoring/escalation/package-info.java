/** What is to be done when a complaint takes longer than it should. */
@NullMarked
package io.clientele.scoring.escalation;

import org.jspecify.annotations.NullMarked;
