/** Calls every operation of the OpenAPI document with requests good and bad, and judges answers. */
@NullMarked
package io.clientele.e2e.contract;

import org.jspecify.annotations.NullMarked;
