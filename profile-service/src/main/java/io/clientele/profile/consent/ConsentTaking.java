package io.clientele.profile.consent;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.change.ChangeRepository;
import io.clientele.profile.erasure.Tombstones;
import io.clientele.profile.value.Content;
import io.clientele.profile.value.Fields;
import io.clientele.profile.vault.Vault;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Arrays;
import java.util.Set;

/** Takes in what people allow and refuse. Idempotent by (source, message id). */
@ApplicationScoped
public class ConsentTaking {

  private final Pool pool;
  private final Vault vault;
  private final Tombstones tombstones;
  private final ConsentRepository consents;
  private final Acquaintance acquaintance;
  private final Instance<ProfilingNotice> notices;
  private final ChangeRepository changes;

  ConsentTaking(
      Pool pool,
      Vault vault,
      Tombstones tombstones,
      ConsentRepository consents,
      Acquaintance acquaintance,
      @Any Instance<ProfilingNotice> notices,
      ChangeRepository changes) {
    this.changes = changes;
    this.pool = pool;
    this.vault = vault;
    this.tombstones = tombstones;
    this.consents = consents;
    this.acquaintance = acquaintance;
    this.notices = notices;
  }

  /**
   * Takes a word in; a repeat is answered with what was kept at first. Refused with
   * CUSTOMER_ERASED, or CONTENT_CONFLICT where the message id stands for another word.
   */
  public Uni<Consent> take(String messageId, Consent consent) {
    Fields.id("message_id", messageId);
    byte[] digestHash = vault.hash("consent", content(consent));
    return pool.withTransaction(connection ->
        tombstones
            .requireNone(connection, Set.of(consent.customerId()))
            .flatMap(admitted -> consents.add(connection, messageId, consent, digestHash))
            .flatMap(added ->
                added
                    ? follow(connection, consent).replaceWith(consent)
                    : kept(connection, messageId, consent, digestHash)));
  }

  private Uni<Void> follow(SqlConnection connection, Consent consent) {
    Uni<Void> met =
        acquaintance.met(connection, consent.source(), consent.customerId(), consent.at().at());
    return switch (consent.purpose()) {
      case PROFILING -> met.flatMap(done -> tell(connection, consent.customerId()));
      // The feed tells of the whole person whichever of its ids is named.
      case MARKETING ->
          met.flatMap(done -> changes.touch(connection, Set.of(consent.customerId())));
      case SHARING -> met;
    };
  }

  private Uni<Void> tell(SqlConnection connection, String customerId) {
    return Multi.createFrom()
        .iterable(notices)
        .onItem()
        .transformToUniAndConcatenate(notice -> notice.changed(connection, Set.of(customerId)))
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Consent> kept(
      SqlConnection connection, String messageId, Consent consent, byte[] digestHash) {
    return consents
        .find(connection, consent.source(), messageId)
        .map(found -> {
          ConsentRepository.Kept kept = found.orElseThrow();
          if (!Arrays.equals(kept.digestHash(), digestHash)) {
            throw new ClienteleException(
                ErrorCode.CONTENT_CONFLICT,
                "message_id",
                "this message was sent before with other content; a changed one needs a new id");
          }
          return kept.consent();
        });
  }

  private static String content(Consent consent) {
    return new Content("consent")
        .put(consent.customerId())
        .put(consent.purpose().text())
        .put(consent.state().name())
        .put(consent.evidence())
        .put(consent.at())
        .digest();
  }
}
