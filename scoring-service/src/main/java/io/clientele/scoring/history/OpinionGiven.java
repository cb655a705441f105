package io.clientele.scoring.history;

import io.clientele.scoring.satisfaction.Opinion;

/** A customer's opinion, unique by source and feedback id. */
public record OpinionGiven(String customerId, String source, String feedbackId, Opinion opinion) {}
