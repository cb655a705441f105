/** What a person turns to more than others do. */
@NullMarked
package io.clientele.scoring.interest;

import org.jspecify.annotations.NullMarked;
