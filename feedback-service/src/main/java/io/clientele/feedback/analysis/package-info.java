/**
 * What a text says beyond its mood: what it judges, what hurts, what is needed, what stands against
 * buying, and what its writer wants.
 */
@NullMarked
package io.clientele.feedback.analysis;

import org.jspecify.annotations.NullMarked;
