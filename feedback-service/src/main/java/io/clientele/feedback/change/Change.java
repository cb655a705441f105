package io.clientele.feedback.change;

/**
 * That something was heard of a customer.
 *
 * @param place the place after this change
 * @param news what; never a text of the customer's own
 */
record Change(ChangeCursor place, String customerId, String source, News news) {}
