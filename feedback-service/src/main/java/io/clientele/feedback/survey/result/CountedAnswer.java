package io.clientele.feedback.survey.result;

/**
 * How many responses say one thing.
 *
 * @param group in which they are counted; empty: of all
 * @param part the row of a matrix; else empty
 * @param value a point, an option, a column, or the sentiment of a text
 */
record CountedAnswer(String group, String question, String part, String value, long count) {}
