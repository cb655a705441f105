/** What is bought together, and what comes next: rules of baskets and of successions. */
@NullMarked
package io.clientele.scoring.basket;

import org.jspecify.annotations.NullMarked;
