/** A simulated shop: made up by chance from a seed, sent to the gateway, shown as classified. */
@NullMarked
package io.clientele.embedded.demo;

import org.jspecify.annotations.NullMarked;
