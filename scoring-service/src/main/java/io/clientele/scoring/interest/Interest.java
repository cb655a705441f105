package io.clientele.scoring.interest;

/**
 * A category that a person turns to more than others do.
 *
 * @param lift the person's share of the category over everybody's, purchases weighted
 * @param pValue of so many or more by chance, corrected for the number of categories
 * @param count purchases and looks
 */
public record Interest(String category, double lift, double pValue, long count) {}
