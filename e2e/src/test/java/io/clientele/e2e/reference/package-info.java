/**
 * What the raw files say, worked out again with nothing of the services' code: plain loops over the
 * published definitions.
 */
@NullMarked
package io.clientele.e2e.reference;

import org.jspecify.annotations.NullMarked;
