/** What is bought together, and what comes next. */
@NullMarked
package io.clientele.gateway.copurchase;

import org.jspecify.annotations.NullMarked;
