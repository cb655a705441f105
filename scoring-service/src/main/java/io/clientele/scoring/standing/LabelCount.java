package io.clientele.scoring.standing;

/** How many customers have a label of a dimension. */
public record LabelCount(String dimension, String label, long customers) {}
