package io.clientele.scoring.model;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.clv.Calibration;
import io.clientele.scoring.clv.ClvModel;
import io.clientele.scoring.clv.FamilyChoice;
import io.clientele.scoring.clv.Fit;
import io.clientele.scoring.clv.FitNote;
import io.clientele.scoring.clv.FitRefusedException;
import io.clientele.scoring.clv.FitReport;
import io.clientele.scoring.clv.PurchaseFit;
import io.clientele.scoring.clv.SpendFit;
import io.clientele.scoring.clv.SpendSample;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.model.PurchaseReads.Gathered;
import io.clientele.scoring.operation.Progress;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Fits models of lifetime value to the purchases that are known. */
@ApplicationScoped
class ClvFitter implements ModelFitter {

  private final PurchaseReads purchases;
  private final ModelRegistry registry;
  private final Clock clock = Clock.systemUTC();

  ClvFitter(PurchaseReads purchases, ModelRegistry registry) {
    this.purchases = purchases;
    this.registry = registry;
  }

  @Override
  public ModelKind kind() {
    return ModelKind.CLV;
  }

  @Override
  public Uni<JsonObject> checked(JsonObject request) {
    FitRequest checked = FitRequest.of(request, LocalDate.now(clock));
    return purchases
        .unknownSource(checked)
        .map(unknown -> {
          if (unknown.isPresent()) {
            throw new ClienteleException(
                ErrorCode.INVALID_FIELD,
                "sources[" + checked.sources().indexOf(unknown.get()) + "]",
                "no purchase came from this source; leave sources out for all");
          }
          return checked.json(request.getBoolean("promote", false));
        });
  }

  @Override
  public Uni<FittedModel> fit(JsonObject request, Progress progress) {
    FitRequest asked = FitRequest.of(request, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    return registry
        .inForce(ModelKind.CLV)
        .chain(inForce ->
            purchases
                .gather(asked, Times.micros(clock.instant()), progress)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(gathered -> fit(asked, gathered, inForce, progress)));
  }

  private static FittedModel fit(
      FitRequest asked, Gathered gathered, Optional<StoredModel> inForce, Progress progress) {
    Calibration calibration = gathered.days().calibration();
    List<ModelNote> notes = new ArrayList<>(ClvNotes.of(gathered, calibration));
    Fit fit = Fit.withDefaults().withPenalty(asked.penalty()).withExecutor(watched(progress));
    FamilyChoice choice = choice(asked, fit, calibration);
    PurchaseFit best = choice.best();
    best.notes().forEach(note -> notes.add(ClvNotes.note(note)));
    progress.at("fitting the spend", 0.8);
    SpendFit spend = spend(fit, gathered.days().spend(), notes);
    progress.at("comparing with what happened", 0.9);
    FitReport report = FitReport.of(best.model(), calibration);
    ClvModel model =
        ClvModel.of(
            best.model(),
            best.covariance(),
            spend == null ? null : spend.model(),
            spend == null ? new double[0][] : spend.covariance(),
            asked.terms());
    return new FittedModel(
        ClvReport.body(model, gathered.currency(), best, spend, report),
        ClvReport.report(choice, report, spend),
        notes,
        inForce.flatMap(other ->
            Comparison.of(ClvBody.value(other), best.model(), asked.terms().unit(), calibration)));
  }

  // Every piece of work asks whether it is still wanted.
  private static Executor watched(Progress progress) {
    return task -> {
      progress.at("fitting", 0.5);
      Infrastructure.getDefaultWorkerPool().execute(task);
    };
  }

  private static FamilyChoice choice(FitRequest asked, Fit fit, Calibration calibration) {
    try {
      return FamilyChoice.among(asked.families(), fit, calibration);
    } catch (FitRefusedException refusal) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE, "", refusal.reason() + ": " + refusal.getMessage());
    }
  }

  private static @Nullable SpendFit spend(Fit fit, SpendSample sample, List<ModelNote> notes) {
    try {
      SpendFit spend = fit.of(sample);
      spend.notes().forEach((FitNote note) -> notes.add(ClvNotes.note(note)));
      return spend;
    } catch (FitRefusedException refusal) {
      notes.add(
          new ModelNote(
              "SPEND_NOT_MODELLED",
              "there are expected purchases and no lifetime values: " + refusal.getMessage(),
              false));
      return null;
    }
  }
}
