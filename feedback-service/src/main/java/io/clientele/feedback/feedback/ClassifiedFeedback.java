package io.clientele.feedback.feedback;

import io.clientele.feedback.classification.Judgement;

/** Feedback as it goes into the store: with the digest of its content and how it was understood. */
record ClassifiedFeedback(Feedback feedback, String digest, Judgement judgement) {}
