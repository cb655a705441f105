package io.clientele.profile.identity;

import io.clientele.profile.identity.Doubt.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides who becomes one person by what senders tell, step by step.
 *
 * <p>What is proven merges: an alias, a device's name told with a customer's, an identifier that
 * was verified for both. Nothing merges two people whose user ids, external ids or identity cards
 * say that they are two, nor two whom somebody took apart, nor by an identifier that belongs to
 * several people already: those are noted for somebody to look at. An alias is the sender's word
 * that a user's id has changed, so of two user ids it makes one person.
 */
final class Linkage {

  /** By how many ids, and by how many identifiers, one person can be known at most. */
  static final int MAX_IDS = 1000;

  private final IdentifierKinds kinds;
  private final Neighbourhood near;
  private final List<Told> attached = new ArrayList<>();
  private final List<Refused> refused;
  private final List<Joining> joinings = new ArrayList<>();
  private final Set<Doubt> doubts = new LinkedHashSet<>();

  Linkage(IdentifierKinds kinds, Neighbourhood near, List<Refused> refused) {
    this.kinds = kinds;
    this.near = near;
    this.refused = new ArrayList<>(refused);
  }

  /** Takes a sender's word that two ids are one person's. */
  void alias(Alias alias) {
    String person = near.forest().person(alias.customerId());
    String previous = near.forest().person(alias.previousId());
    if (person.equals(previous)) {
      return;
    }
    Reason against = against(person, previous, Cause.ALIASED);
    if (against == null) {
      join(person, previous, Cause.ALIASED);
    } else {
      doubts.add(new Doubt(Pair.of(person, previous), against));
    }
  }

  /**
   * Takes an identifier for a customer's, unless the person has as many as one may have; then makes
   * one of the persons that it is verified for.
   */
  void attach(Told told) {
    String person = near.forest().person(told.customerId());
    if (isBeyondLimit(told, person)) {
      refused.add(
          new Refused(told.customerId(), told.kind().name(), Refused.Reason.LIMIT, told.last()));
      return;
    }
    attached.add(told);
    near.attach(told.key(), told.customerId(), told.verified());
    if (told.isOfDevice()) {
      signIn(person, near.forest().person(told.device()));
    } else if (told.verified()) {
      identify(person, near.others(told.key(), person));
    }
  }

  private boolean isBeyondLimit(Told told, String person) {
    Set<IdentifierKey> has = near.identifiers(person);
    if (has.contains(told.key())) {
      return false;
    }
    return has.size() >= MAX_IDS || count(has, told.key()) >= told.kind().limit();
  }

  private void signIn(String person, String device) {
    if (!device.equals(person)) {
      mergeUnlessDoubtful(person, device, Cause.SIGNED_IN);
    }
  }

  private void identify(String person, SortedSet<String> others) {
    if (others.size() == 1) {
      mergeUnlessDoubtful(person, others.first(), Cause.IDENTIFIER);
      return;
    }
    others.forEach(other -> doubts.add(new Doubt(Pair.of(person, other), Reason.SHARED_BY_MANY)));
  }

  private void mergeUnlessDoubtful(String one, String other, Cause cause) {
    Reason against = against(one, other, cause);
    if (against != null) {
      doubts.add(new Doubt(Pair.of(one, other), against));
    } else if (survives(one, other)) {
      join(one, other, cause);
    } else {
      join(other, one, cause);
    }
  }

  private void join(String into, String merged, Cause cause) {
    near.forest().merge(merged, into);
    joinings.add(new Joining(into, merged, cause));
  }

  /** Somebody known survives somebody anonymous; else who was seen first; else the lesser id. */
  private boolean survives(String one, String other) {
    boolean known = near.isKnown(one);
    if (known != near.isKnown(other)) {
      return known;
    }
    int earlier = near.firstSeen(one).compareTo(near.firstSeen(other));
    return earlier != 0 ? earlier < 0 : one.compareTo(other) < 0;
  }

  private @Nullable Reason against(String one, String other, Cause cause) {
    if (near.areApart(one, other)) {
      return Reason.KEPT_APART;
    }
    Set<IdentifierKey> ofOne = near.identifiers(one);
    Set<IdentifierKey> ofOther = near.identifiers(other);
    Set<IdentifierKey> both = new HashSet<>(ofOne);
    both.addAll(ofOther);
    int ids = near.forest().members(one).size() + near.forest().members(other).size();
    if (ids > MAX_IDS || both.size() > MAX_IDS) {
      return Reason.TOO_MANY;
    }
    List<IdentifierKey> byPriority = new ArrayList<>(both);
    byPriority.sort(
        Comparator.comparing((IdentifierKey key) -> kinds.kind(key.kind()).priority())
            .thenComparing(Comparator.naturalOrder()));
    for (IdentifierKey key : byPriority) {
      IdentifierKind kind = kinds.kind(key.kind());
      boolean exempt = cause == Cause.ALIASED && key.kind().equals(IdentifierKind.USER_ID);
      if (kind.distinguishes() && !exempt && isBroken(kind.limit(), key, both, ofOne, ofOther)) {
        return reason(key.kind());
      }
    }
    return null;
  }

  // Where one of the two has too many already the other may still be joined, as long as it adds
  // none.
  private static boolean isBroken(
      int limit,
      IdentifierKey like,
      Set<IdentifierKey> both,
      Set<IdentifierKey> ofOne,
      Set<IdentifierKey> ofOther) {
    long all = count(both, like);
    return all > limit && all > count(ofOne, like) && all > count(ofOther, like);
  }

  private static long count(Set<IdentifierKey> keys, IdentifierKey like) {
    return keys.stream().filter(like::isLimitedWith).count();
  }

  private static Reason reason(String kind) {
    return switch (kind) {
      case IdentifierKind.USER_ID -> Reason.USER_ID;
      case IdentifierKind.EXTERNAL_ID -> Reason.EXTERNAL_ID;
      case "identity_card" -> Reason.IDENTITY_CARD;
      default -> Reason.OTHER_IDENTIFIER;
    };
  }

  /**
   * Whether it rests on who is who now, so that nobody else may change that until it is written
   * down.
   */
  boolean isLinking() {
    return !joinings.isEmpty() || !doubts.isEmpty() || attached.stream().anyMatch(Told::verified);
  }

  /** What to keep as identifiers, in the order told. */
  List<Told> attached() {
    return attached;
  }

  /** What was not taken for an identifier. */
  List<Refused> refused() {
    return refused;
  }

  /** Who is who after it. */
  Forest forest() {
    return near.forest();
  }

  /** The merges, in their order. */
  List<Joining> joinings() {
    return joinings;
  }

  /** What somebody has to look at. */
  Set<Doubt> doubts() {
    return doubts;
  }
}
