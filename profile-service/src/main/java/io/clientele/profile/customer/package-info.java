/** Customers as the facts tell of them: when they were seen, by whom, and their attributes. */
@NullMarked
package io.clientele.profile.customer;

import org.jspecify.annotations.NullMarked;
