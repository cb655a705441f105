/**
 * What a business teaches the shipped sentiment model by correcting its answers: a small model on
 * top of it, tried on corrections it has not learnt from before it is used.
 */
@NullMarked
package io.clientele.feedback.sentiment.own;

import org.jspecify.annotations.NullMarked;
