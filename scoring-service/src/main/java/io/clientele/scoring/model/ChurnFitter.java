package io.clientele.scoring.model;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.attribute.AttributeValue;
import io.clientele.scoring.attribute.AttributeValue.Flag;
import io.clientele.scoring.attribute.Attributes;
import io.clientele.scoring.churn.ChurnFit;
import io.clientele.scoring.churn.Labelled;
import io.clientele.scoring.operation.Progress;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Learns who leaves from those of whom an attribute tells it. */
@ApplicationScoped
class ChurnFitter implements ModelFitter {

  private static final long SEED = 20_240_601;

  private final LabelledReads people;
  private final ModelRegistry registry;

  ChurnFitter(LabelledReads people, ModelRegistry registry) {
    this.people = people;
    this.registry = registry;
  }

  @Override
  public ModelKind kind() {
    return ModelKind.CHURN;
  }

  @Override
  public Uni<JsonObject> checked(JsonObject request) {
    return Uni.createFrom()
        .item(() -> ChurnRequest.of(request).json(request.getBoolean("promote", false)));
  }

  @Override
  public Uni<FittedModel> fit(JsonObject request, Progress progress) {
    ChurnRequest asked = ChurnRequest.of(request);
    progress.at("gathering what is known of people", 0.05);
    return registry
        .inForce(ModelKind.CHURN)
        .chain(inForce ->
            people
                .of(asked.outcome())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(known -> fit(asked, known, inForce, progress)));
  }

  private static FittedModel fit(
      ChurnRequest asked,
      List<Attributes> known,
      Optional<StoredModel> inForce,
      Progress progress) {
    ChurnFit fit = new ChurnFit(asked.outcome(), features(asked, known), SEED);
    ChurnFit.Fitted fitted =
        fit.fit(
            labelled(asked.outcome(), known),
            share -> progress.at("learning and judging in turns", 0.1 + 0.8 * share));
    return new FittedModel(
        ChurnBody.json(fitted, known),
        ChurnBody.report(fitted.report()),
        ChurnNotes.of(fitted, known.size() == LabelledReads.MOST),
        inForce.flatMap(other -> ChurnNotes.worse(fitted.report(), other)));
  }

  private static List<String> features(ChurnRequest asked, List<Attributes> known) {
    SortedSet<String> all = new TreeSet<>();
    known.forEach(one -> all.addAll(one.values().keySet()));
    for (int i = 0; i < asked.features().size(); i++) {
      if (!all.isEmpty() && !all.contains(asked.features().get(i))) {
        throw new ClienteleException(
            ErrorCode.INVALID_FIELD,
            "features[" + i + "]",
            "is known of nobody whose outcome is; an attribute has to be defined, not personal, and"
                + " told");
      }
    }
    all.remove(asked.outcome());
    return asked.features().isEmpty() ? List.copyOf(all) : asked.features();
  }

  private static List<Labelled> labelled(String outcome, List<Attributes> known) {
    List<Labelled> labelled = new ArrayList<>();
    for (Attributes one : known) {
      AttributeValue value = one.values().get(outcome);
      if (!(value instanceof Flag left)) {
        throw new ClienteleException(
            ErrorCode.INVALID_FIELD,
            "outcome",
            "is no flag; define an attribute of type FLAG that is true of those who left");
      }
      labelled.add(new Labelled(one, left.value()));
    }
    return labelled;
  }
}
