package io.clientele.scoring.portfolio;

/** How many customers have these scores, each from 1 to the highest. */
record RfmCell(int recency, int frequency, int monetary, long customers) {}
