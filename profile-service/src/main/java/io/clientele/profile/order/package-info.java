/** Orders and refunds, stored once by (source, id). */
@NullMarked
package io.clientele.profile.order;

import org.jspecify.annotations.NullMarked;
