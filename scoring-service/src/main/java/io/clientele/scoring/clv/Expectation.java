package io.clientele.scoring.clv;

import java.util.OptionalDouble;

/**
 * What is to be expected of a buyer within the horizon of a model.
 *
 * @param pAlive the probability that he has not stopped
 * @param purchases expected days with a purchase
 * @param probabilityOfPurchase the probability of at least one purchase
 * @param nextPurchaseIn in time units, when the probability of a purchase by then reaches half of
 *     the probability of one within ten years; empty where the latter is below 0.5
 * @param meanPurchase the expected value of a day with a purchase; 0 where spend is not modelled
 * @param clv expected, discounted margin; 0 where spend is not modelled
 * @param low lower end of the 95 % interval of {@code clv} that comes from the estimation of the
 *     parameters; how lucky the buyer himself will be is not in it
 * @param high upper end of that interval
 */
public record Expectation(
    double pAlive,
    double purchases,
    double probabilityOfPurchase,
    OptionalDouble nextPurchaseIn,
    double meanPurchase,
    double clv,
    double low,
    double high) {}
