/** Where a customer is in the life with the business, and until when. */
@NullMarked
package io.clientele.scoring.lifecycle;

import org.jspecify.annotations.NullMarked;
