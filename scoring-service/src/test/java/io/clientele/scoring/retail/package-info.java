/** A real shop, step by step: what docs/online-retail.md shows. */
@NullMarked
package io.clientele.scoring.retail;

import org.jspecify.annotations.NullMarked;
