/** Values of the attributes that are known of a person. */
@NullMarked
package io.clientele.scoring.attribute;

import org.jspecify.annotations.NullMarked;
