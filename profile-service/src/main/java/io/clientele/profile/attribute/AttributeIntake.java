package io.clientele.profile.attribute;

import io.clientele.profile.schema.Schema;
import io.clientele.profile.schema.SchemaReading;
import io.clientele.profile.schema.Trust;
import io.clientele.profile.source.SourceRepository;
import io.clientele.profile.vault.Vault;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Takes identities in: cleans what they tell and stores it as observations of their source. */
@ApplicationScoped
public class AttributeIntake {

  private static final String DIGEST = "observation";

  private final SchemaReading schemas;
  private final SourceRepository sources;
  private final AttributeCleaning cleaning;
  private final ObservationRepository observations;
  private final Vault vault;

  AttributeIntake(
      SchemaReading schemas,
      SourceRepository sources,
      AttributeCleaning cleaning,
      ObservationRepository observations,
      Vault vault) {
    this.schemas = schemas;
    this.sources = sources;
    this.cleaning = cleaning;
    this.observations = observations;
    this.vault = vault;
  }

  /**
   * Takes identities in, within the caller's transaction. What a known attribute's value is worth
   * is noted with it; no value is refused.
   */
  public Uni<Taken> take(SqlConnection connection, String source, List<Identity> identities) {
    return sources
        .seen(connection, source)
        .flatMap(trust ->
            identities.isEmpty()
                ? Uni.createFrom().item(Taken.NOTHING)
                : schemas
                    .current(connection)
                    .flatMap(schema -> take(connection, source, trust, schema, identities)));
  }

  private Uni<Taken> take(
      SqlConnection connection,
      String source,
      Trust trust,
      Schema schema,
      List<Identity> identities) {
    Findings findings = cleaning.by(schema);
    List<NewObservation> told = new ArrayList<>();
    List<ToldAttribute> attributes = new ArrayList<>();
    List<ToldIdentifier> identifiers = new ArrayList<>();
    for (Identity identity : identities) {
      List<Finding> found = findings.of(identity.attributes(), identity.observedAt());
      found.forEach(finding -> told.add(observation(source, identity, finding)));
      attributes(identity, found, attributes);
      identifiers.addAll(Identifying.of(identity, found, trust == Trust.INTERNAL));
    }
    return observations
        .merge(connection, told)
        .map(changed -> new Taken(attributes, identifiers, changed));
  }

  /** The keyed hash of what came. */
  static byte[] digest(Vault vault, Finding finding) {
    return vault.hash(DIGEST, finding.raw());
  }

  private NewObservation observation(String source, Identity identity, Finding finding) {
    return new NewObservation(
        identity.customerId(), source, identity.observedAt(), digest(vault, finding), finding);
  }

  private static void attributes(
      Identity identity, List<Finding> found, List<ToldAttribute> attributes) {
    for (Finding finding : found) {
      if (finding.quality() == Quality.VALID && finding.kept() && finding.value() != null) {
        attributes.add(
            new ToldAttribute(
                identity.customerId(), finding.name(), finding.value(), identity.observedAt()));
      }
    }
  }
}
