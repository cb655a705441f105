/** The edge of what people allow and what the law lets them ask for. */
@NullMarked
package io.clientele.profile.privacy;

import org.jspecify.annotations.NullMarked;
