package io.clientele.scoring.model;

import io.clientele.scoring.churn.ChurnModel;
import io.clientele.scoring.churn.ChurnModel.Prediction;
import io.clientele.scoring.person.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Judges persons by a churn model; the one used last is kept as it is used. */
@ApplicationScoped
class ChurnJudge implements LabelledChurn {

  private record Used(String id, ChurnModel model) {}

  private final AtomicReference<@Nullable Used> last = new AtomicReference<>();

  @Override
  public Optional<Judgement> judge(StoredModel stored, Profile profile) {
    ChurnModel model = model(stored);
    boolean nothing =
        model.features().stream().noneMatch(profile.attributes().values()::containsKey);
    if (profile.profilingRefused() || nothing) {
      return Optional.empty();
    }
    Prediction prediction = model.predict(profile.attributes());
    Map<String, Double> contributions = new LinkedHashMap<>();
    prediction.contributions().forEach(one -> contributions.put(one.feature(), one.logOdds()));
    return Optional.of(new Judgement(prediction.probability(), contributions));
  }

  private ChurnModel model(StoredModel stored) {
    Used used = last.get();
    if (used != null && used.id().equals(stored.id())) {
      return used.model();
    }
    ChurnModel model = ChurnBody.model(stored);
    last.set(new Used(stored.id(), model));
    return model;
  }
}
