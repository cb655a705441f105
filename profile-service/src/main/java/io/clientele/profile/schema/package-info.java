/** Which attributes are known, what their values look like, and what the business adds to that. */
@NullMarked
package io.clientele.profile.schema;

import org.jspecify.annotations.NullMarked;
