package io.clientele.scoring.tier;

import io.clientele.contracts.scoring.v1.TierSimulation;
import io.clientele.scoring.wire.MoneyMessages;
import io.clientele.scoring.wire.TimeMessages;

/** Simulations as messages. */
final class SimulationMessages {

  private SimulationMessages() {}

  static TierSimulation simulation(Simulation simulation) {
    TierSimulation.Builder message =
        TierSimulation.newBuilder()
            .setSimulationId(simulation.id())
            .setPolicyId(simulation.policyId())
            .setFrom(TimeMessages.timestamp(simulation.from()))
            .setUntil(TimeMessages.timestamp(simulation.until()));
    simulation
        .evaluations()
        .forEach(one -> message.addEvaluations(evaluation(one, simulation.currency())));
    simulation
        .against()
        .forEach(flow ->
            message.addAgainstPresent(
                TierSimulation.Move.newBuilder()
                    .setFromTier(flow.from())
                    .setToTier(flow.to())
                    .setCustomers(flow.customers())));
    simulation
        .sample()
        .forEach(one ->
            message.addSample(
                TierSimulation.CustomerMove.newBuilder()
                    .setCustomerId(one.customerId())
                    .setFromTier(one.from())
                    .setToTier(one.to())));
    if (!simulation.currency().isEmpty()) {
      message.setCost(MoneyMessages.money(simulation.cost(), simulation.currency()));
    }
    return message.build();
  }

  private static TierSimulation.Evaluation evaluation(
      SimulationTally.Evaluation evaluation, String currency) {
    TierSimulation.Evaluation.Builder message =
        TierSimulation.Evaluation.newBuilder()
            .setAt(TimeMessages.timestamp(evaluation.at()))
            .putAllCustomers(evaluation.customers())
            .setUpgrades(evaluation.upgrades())
            .setDowngrades(evaluation.downgrades());
    if (!currency.isEmpty()) {
      message.setCost(MoneyMessages.money(evaluation.cost(), currency));
    }
    return message.build();
  }
}
