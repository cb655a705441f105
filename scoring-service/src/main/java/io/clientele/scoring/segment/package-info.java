/** Groups of customers that the business defines, and who belongs to them. */
@NullMarked
package io.clientele.scoring.segment;

import org.jspecify.annotations.NullMarked;
