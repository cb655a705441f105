package io.clientele.profile.intake;

import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.erasure.Tombstones;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decides what becomes of each item of one request, step by step as the store answers. Within a
 * request a message id belongs to the first valid fact that carries it: a later one with the same
 * content is a duplicate, or shares the first one's rejection; one with other content conflicts.
 */
final class Ledger {

  private static final Verdict ERASED = Verdict.rejected(Problem.of(Tombstones.refusal()));

  private final List<Item> items;
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Map<String, Verdict> verdicts = new HashMap<>();

  Ledger(List<Item> items) {
    this.items = items;
    for (Item item : items) {
      if (item instanceof Fact fact) {
        facts.putIfAbsent(fact.messageId(), fact);
      }
    }
  }

  /** The customers that the facts are about. */
  Set<String> customers() {
    return facts.values().stream().map(fact -> fact.act().customerId()).collect(Collectors.toSet());
  }

  /** Decides the facts about people who were erased. */
  void erased(Set<String> customerIds) {
    facts.values().stream()
        .filter(fact -> customerIds.contains(fact.act().customerId()))
        .forEach(fact -> verdicts.put(fact.messageId(), ERASED));
  }

  /** The facts to store that nothing speaks against so far, sorted by message id. */
  List<Fact> claims() {
    return facts.values().stream()
        .filter(fact -> !verdicts.containsKey(fact.messageId()))
        .sorted(Comparator.comparing(Fact::messageId))
        .toList();
  }

  /** Decides the facts whose message id had been taken. */
  void known(Map<String, StoredMessage> stored, String requestId) {
    stored.forEach((messageId, message) -> {
      Fact fact = facts.get(messageId);
      if (fact != null) {
        verdicts.put(messageId, message.against(fact, requestId));
      }
    });
  }

  /**
   * The facts that nothing speaks against so far, of one kind of act, in the order of the request.
   */
  <A extends Act> Map<Fact, A> open(Class<A> kind) {
    Map<Fact, A> open = new LinkedHashMap<>();
    for (Fact fact : facts.values()) {
      if (!verdicts.containsKey(fact.messageId()) && kind.isInstance(fact.act())) {
        open.put(fact, kind.cast(fact.act()));
      }
    }
    return open;
  }

  /** The first act of each name, sorted by name. */
  static <A> List<A> firsts(Map<Fact, A> open, Function<A, String> name) {
    Map<String, A> firsts = new HashMap<>();
    open.values().forEach(act -> firsts.putIfAbsent(name.apply(act), act));
    return firsts.values().stream().sorted(Comparator.comparing(name)).toList();
  }

  /** Those of the open facts whose name was not theirs to take. */
  static <A> Map<Fact, String> losers(
      Map<Fact, A> open, Function<A, String> name, Set<String> claimed) {
    Set<String> free = new HashSet<>(claimed);
    Map<Fact, String> losers = new LinkedHashMap<>();
    open.forEach((fact, act) -> {
      if (!free.remove(name.apply(act))) {
        losers.put(fact, name.apply(act));
      }
    });
    return losers;
  }

  /** Decides facts whose name was taken, against the digests of what has it. */
  void taken(Map<Fact, String> losers, Map<String, String> digests, String field, String what) {
    losers.forEach((fact, name) ->
        verdicts.put(
            fact.messageId(),
            fact.act().digest().equals(digests.get(name))
                ? Verdict.DUPLICATE
                : conflict(field, what)));
  }

  /** Decides facts that cannot be stored, whatever else is. */
  void refuse(Map<String, Problem> byMessageId) {
    byMessageId.forEach((messageId, problem) -> verdicts.put(messageId, Verdict.rejected(problem)));
  }

  /** The facts that are stored now. */
  List<Fact> accepted() {
    return open(Act.class).keySet().stream().toList();
  }

  /** What became of the items, in their order. */
  List<Verdict> verdicts() {
    List<Verdict> all = new ArrayList<>(items.size());
    Set<String> answered = new HashSet<>();
    for (Item item : items) {
      all.add(
          switch (item) {
            case Problem problem -> Verdict.rejected(problem);
            case Fact fact -> verdict(fact, answered::add);
          });
    }
    return all;
  }

  private Verdict verdict(Fact fact, Predicate<String> first) {
    Verdict verdict = verdicts.getOrDefault(fact.messageId(), Verdict.ACCEPTED);
    if (first.test(fact.messageId())) {
      return verdict;
    }
    Fact owner = facts.get(fact.messageId());
    if (owner == null || !owner.digest().equals(fact.digest())) {
      return conflict("message_id", "message");
    }
    return verdict.problem() == null ? Verdict.DUPLICATE : verdict;
  }

  static Verdict conflict(String field, String what) {
    return Verdict.rejected(
        new Problem(
            ErrorCode.CONTENT_CONFLICT,
            field,
            "this " + what + " was sent before with other content; a changed one needs a new id"));
  }
}
