package io.clientele.feedback.correction;

import io.clientele.feedback.sentiment.own.Trial;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A model without its weights, for reading only. */
@Entity
@Immutable
@Table(name = "text_model")
@SuppressWarnings("NullAway.Init") // Hibernate sets what the constructor does not.
class TextModelEntity {

  @Id String version;

  @Column(name = "base_version")
  String baseVersion;

  @Enumerated(EnumType.STRING)
  StoredModel.State state;

  int texts;

  @Column(name = "base_accuracy")
  double baseAccuracy;

  @Column(name = "base_macro_f1")
  double baseMacroF1;

  double accuracy;

  @Column(name = "macro_f1")
  double macroF1;

  int mended;
  int spoilt;

  @Column(name = "made_at")
  Instant madeAt;

  StoredModel toModel() {
    return new StoredModel(
        version,
        baseVersion,
        state,
        Optional.of(new Trial(texts, baseAccuracy, baseMacroF1, accuracy, macroF1, mended, spoilt)),
        Optional.of(madeAt));
  }
}
