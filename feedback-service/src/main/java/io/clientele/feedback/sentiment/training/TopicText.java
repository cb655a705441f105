package io.clientele.feedback.sentiment.training;

import java.util.Map;

/**
 * A text with what it says of each topic.
 *
 * @param set where it is from
 * @param text as found
 * @param topics the polarity of each of its topics: 0 negative, 1 neutral, 2 positive
 */
record TopicText(String set, String text, Map<String, Integer> topics) {}
