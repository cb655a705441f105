package io.clientele.feedback.theme;

import java.time.Instant;

/**
 * Feedback in a theme.
 *
 * @param polarity of the theme's aspect, in [-1, 1]
 */
record ThemeMember(FeedbackKey key, String customerId, Instant occurredAt, double polarity) {}
