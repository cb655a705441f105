/** Customers as the facts tell of them: when they were seen, and by whom. */
@NullMarked
package io.clientele.profile.customer;

import org.jspecify.annotations.NullMarked;
