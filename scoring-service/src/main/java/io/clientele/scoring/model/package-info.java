/** Fitted models as versions, of which one by kind is in force. */
@NullMarked
package io.clientele.scoring.model;

import org.jspecify.annotations.NullMarked;
