/** What a customer's decaying opinions say of the satisfaction, and until when. */
@NullMarked
package io.clientele.scoring.satisfaction;

import org.jspecify.annotations.NullMarked;
