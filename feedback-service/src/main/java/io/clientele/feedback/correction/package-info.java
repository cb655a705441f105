/**
 * What a business teaches the model: corrections, models learnt from them, and which is in force.
 */
@NullMarked
package io.clientele.feedback.correction;

import org.jspecify.annotations.NullMarked;
