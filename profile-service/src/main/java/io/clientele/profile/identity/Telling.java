package io.clientele.profile.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What one request tells of who is who, without what identifies nobody.
 *
 * @param told each identifier and customer once, what counts most first
 */
record Telling(List<Told> told, List<Alias> aliases, List<Refused> refused) {

  /** Keeps its own copies. */
  Telling {
    told = List.copyOf(told);
    aliases = List.copyOf(aliases);
    refused = List.copyOf(refused);
  }

  /** Sorts out what was told. */
  static Telling of(
      IdentifierKinds kinds,
      Function<Mention, IdentifierKey> key,
      List<Mention> mentions,
      List<Alias> aliases) {
    Map<Row, Told> told = new LinkedHashMap<>();
    List<Refused> refused = new ArrayList<>();
    for (Mention mention : mentions) {
      IdentifierKind kind = kinds.kind(mention.kind());
      if (isNobody(kinds, mention.customerId())) {
        refused.add(blocked(mention.customerId(), IdentifierKind.USER_ID, mention.at()));
      } else if (kinds.isBlocked(mention.value())) {
        refused.add(blocked(mention.customerId(), mention.kind(), mention.at()));
      } else if (!mention.isOfItself()) {
        Told one = told(kind, key.apply(mention), mention);
        told.merge(new Row(one.key(), one.customerId()), one, Told::and);
      }
    }
    List<Alias> taken = new ArrayList<>();
    for (Alias alias : aliases) {
      if (isNobody(kinds, alias.customerId()) || isNobody(kinds, alias.previousId())) {
        refused.add(blocked(alias.customerId(), IdentifierKind.USER_ID, alias.at()));
      } else {
        taken.add(alias);
      }
    }
    List<Told> sorted = new ArrayList<>(told.values());
    sorted.sort(Comparator.comparing(one -> one.kind().priority()));
    return new Telling(sorted, taken, refused);
  }

  private record Row(IdentifierKey key, String customerId) {}

  private static boolean isNobody(IdentifierKinds kinds, String customerId) {
    return kinds.isBlocked(AnonymousId.value(customerId));
  }

  private static Told told(IdentifierKind kind, IdentifierKey key, Mention mention) {
    return new Told(
        mention.customerId(),
        kind,
        key,
        mention.value(),
        mention.verified() || kind.verified(),
        mention.at(),
        mention.at());
  }

  private static Refused blocked(String customerId, String kind, Instant at) {
    return new Refused(customerId, kind, Refused.Reason.BLOCKED, at);
  }

  boolean isEmpty() {
    return told.isEmpty() && aliases.isEmpty() && refused.isEmpty();
  }

  /** All customer ids that it speaks of. */
  Set<String> customerIds() {
    Set<String> ids = new HashSet<>(partners());
    told.forEach(one -> ids.add(one.customerId()));
    aliases.forEach(alias -> ids.add(alias.customerId()));
    return ids;
  }

  /** The customer ids that it speaks of beside those that the facts are told of. */
  Set<String> partners() {
    Set<String> partners = new HashSet<>();
    told.stream().filter(Told::isOfDevice).forEach(one -> partners.add(one.device()));
    aliases.forEach(alias -> partners.add(alias.previousId()));
    return partners;
  }

  /** The identifiers that link whoever they are verified for. */
  Set<IdentifierKey> proofs() {
    Set<IdentifierKey> proofs = new HashSet<>();
    told.stream()
        .filter(one -> one.verified() && !one.isOfDevice())
        .forEach(one -> proofs.add(one.key()));
    return proofs;
  }

  /** The part that tells of chosen identifiers, with all the rest. */
  Telling only(Predicate<Told> chosen) {
    return new Telling(told.stream().filter(chosen).toList(), aliases, refused);
  }

  /** The rest, where some of the customer ids are those of people who were erased. */
  Telling without(Set<String> erased) {
    if (erased.isEmpty()) {
      return this;
    }
    List<Refused> more = new ArrayList<>(refused);
    told.stream()
        .filter(one -> one.isOfDevice() && erased.contains(one.device()))
        .map(one ->
            new Refused(one.customerId(), one.kind().name(), Refused.Reason.ERASED, one.last()))
        .forEach(more::add);
    return new Telling(
        told.stream().filter(one -> !one.isOfDevice() || !erased.contains(one.device())).toList(),
        aliases.stream().filter(alias -> !erased.contains(alias.previousId())).toList(),
        more);
  }
}
