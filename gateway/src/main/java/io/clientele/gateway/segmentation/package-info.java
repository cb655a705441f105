/** Segments: groups of customers that a business defines, and who is in them. */
@NullMarked
package io.clientele.gateway.segmentation;

import org.jspecify.annotations.NullMarked;
