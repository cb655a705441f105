/** Reads request bodies and blames the very field that is at fault. */
@NullMarked
package io.clientele.gateway.json;

import org.jspecify.annotations.NullMarked;
