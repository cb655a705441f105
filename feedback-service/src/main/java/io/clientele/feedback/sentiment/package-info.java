/**
 * Sentiment of Chinese and English text: positive, neutral, negative, or unknown where the text
 * carries no evidence.
 *
 * <p>A text is cleaned ({@link io.clientele.feedback.sentiment.NormalizedText}), routed to a
 * language ({@link io.clientele.feedback.sentiment.LanguageRouter}), turned into hashed n-grams
 * ({@link io.clientele.feedback.sentiment.FeatureBag}) and scored by that language's linear model
 * ({@link io.clientele.feedback.sentiment.LinearSentiment}).
 */
@NullMarked
package io.clientele.feedback.sentiment;

import org.jspecify.annotations.NullMarked;
