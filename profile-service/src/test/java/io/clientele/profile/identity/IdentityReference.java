package io.clientele.profile.identity;

import io.clientele.contracts.error.ErrorCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What telling, merging and unmerging mean, step by step and in memory: the tests' measure. */
final class IdentityReference {

  private static final class Edge {
    final String child;
    final String parent;
    boolean holds = true;
    boolean forgotten;

    Edge(String child, String parent) {
      this.child = child;
      this.parent = parent;
    }
  }

  private record Row(String kind, String namespace, String value, String customer, String source) {}

  private record Seen(boolean verified, Instant first, Instant last) {}

  private final Map<String, Integer> limits =
      Map.of("user_id", 1, "external_id", 1, "email", 5, "anonymous_id", 100);
  private final List<Edge> edges = new ArrayList<>();
  private final List<String> ledger = new ArrayList<>();
  private final Set<String> ids = new TreeSet<>();
  private final Set<String> erased = new TreeSet<>();
  private final Map<String, Instant> firstSeen = new HashMap<>();
  private final Map<Row, Seen> rows = new HashMap<>();
  private final Set<String> apart = new TreeSet<>();
  private final Set<String> review = new TreeSet<>();
  private final Map<String, Integer> refusals = new TreeMap<>();

  /** A fact about a customer, told together with a device's name or not. */
  void fact(String source, String customer, String anonymousId, Instant at) {
    ids.add(customer);
    firstSeen.merge(customer, at, (a, b) -> a.isBefore(b) ? a : b);
    if (!anonymousId.isEmpty()) {
      tell(source, List.of(Mention.signedIn(customer, anonymousId, at)));
    }
  }

  /** Mentions of one request, no identifier of a customer twice. */
  void tell(String source, List<Mention> mentions) {
    List<Mention> sorted = new ArrayList<>(mentions);
    sorted.sort(
        Comparator.comparing(mention ->
            List.of("", "user_id", "external_id", "email", "phone", "anonymous_id")
                .indexOf(mention.kind())));
    sorted.forEach(mention -> tell(source, mention));
  }

  private void tell(String source, Mention mention) {
    String customer = mention.customerId();
    boolean ofDevice = mention.kind().equals("anonymous_id");
    if (mention.value().equals("null")) {
      refusals.merge(customer + " " + mention.kind() + " BLOCKED", 1, Integer::sum);
      return;
    }
    if (ofDevice && customer.equals("anonymous:" + mention.value())) {
      return;
    }
    boolean verified = mention.verified() || !mention.kind().equals("email");
    Row row = new Row(mention.kind(), mention.namespace(), mention.value(), customer, source);
    boolean toldBefore =
        rows.entrySet().stream()
            .anyMatch(entry ->
                same(entry.getKey(), mention)
                    && entry.getKey().customer.equals(customer)
                    && (entry.getValue().verified || !verified));
    if (!toldBefore && ofDevice && erased.contains("anonymous:" + mention.value())) {
      refusals.merge(customer + " anonymous_id ERASED", 1, Integer::sum);
      return;
    }
    ids.add(customer);
    if (!toldBefore && isBeyondLimit(mention)) {
      refusals.merge(customer + " " + mention.kind() + " LIMIT", 1, Integer::sum);
      return;
    }
    Set<String> others = new TreeSet<>();
    if (!toldBefore && verified && !ofDevice) {
      rows.forEach((known, seen) -> {
        if (same(known, mention) && seen.verified) {
          others.add(root(known.customer));
        }
      });
    }
    rows.merge(
        row,
        new Seen(verified, mention.at(), mention.at()),
        (a, b) ->
            new Seen(
                a.verified || b.verified,
                a.first.isBefore(b.first) ? a.first : b.first,
                a.last.isAfter(b.last) ? a.last : b.last));
    if (toldBefore || !verified) {
      return;
    }
    if (ofDevice) {
      ids.add("anonymous:" + mention.value());
      others.add(root("anonymous:" + mention.value()));
    }
    others.remove(root(customer));
    if (others.size() > 1) {
      others.forEach(other -> review.add(pair(root(customer), other) + " SHARED_BY_MANY"));
    } else if (others.size() == 1) {
      automatic(root(customer), others.iterator().next(), false);
    }
  }

  private static boolean same(Row row, Mention mention) {
    return row.kind.equals(mention.kind())
        && row.namespace.equals(mention.namespace())
        && row.value.equals(mention.value());
  }

  private boolean isBeyondLimit(Mention mention) {
    Set<String> has = values(root(mention.customerId()), mention.kind(), mention.namespace());
    return !has.contains(mention.value()) && has.size() >= limits.getOrDefault(mention.kind(), 0);
  }

  private Set<String> values(String root, String kind, String namespace) {
    Set<String> values = new HashSet<>();
    members(root)
        .forEach(id -> {
          boolean device = id.startsWith("anonymous:");
          if (kind.equals(device ? "anonymous_id" : "user_id")) {
            values.add(device ? id.substring("anonymous:".length()) : id);
          }
          rows.keySet().stream()
              .filter(row ->
                  row.customer.equals(id)
                      && row.kind.equals(kind)
                      && row.namespace.equals(namespace))
              .forEach(row -> values.add(row.value));
        });
    return values;
  }

  private void automatic(String one, String other, boolean aliased) {
    if (isApart(one, other)) {
      review.add(pair(one, other) + " KEPT_APART");
    } else if (!aliased && clash(one, other, "user_id", "")) {
      review.add(pair(one, other) + " USER_ID");
    } else if (clash(one, other, "external_id", "crm")) {
      review.add(pair(one, other) + " EXTERNAL_ID");
    } else if (aliased || survives(one, other)) {
      join(other, one);
    } else {
      join(one, other);
    }
  }

  private boolean isApart(String one, String other) {
    return members(one).stream()
        .anyMatch(a -> members(other).stream().anyMatch(b -> apart.contains(pair(a, b))));
  }

  private boolean clash(String one, String other, String kind, String namespace) {
    Set<String> ofOne = values(one, kind, namespace);
    Set<String> both = new HashSet<>(values(other, kind, namespace));
    int ofOther = both.size();
    both.addAll(ofOne);
    return both.size() > 1 && both.size() > ofOne.size() && both.size() > ofOther;
  }

  private boolean survives(String one, String other) {
    boolean known = members(one).stream().anyMatch(id -> !id.startsWith("anonymous:"));
    boolean otherKnown = members(other).stream().anyMatch(id -> !id.startsWith("anonymous:"));
    if (known != otherKnown) {
      return known;
    }
    int earlier = seen(one).compareTo(seen(other));
    return earlier < 0 || earlier == 0 && one.compareTo(other) < 0;
  }

  private Instant seen(String root) {
    return members(root).stream()
        .map(id -> firstSeen.getOrDefault(id, Instant.MAX))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  private void join(String child, String parent) {
    edges.add(new Edge(child, parent));
    ledger.add("MERGE " + child + " > " + parent);
  }

  /** The code of the refusal, or null. */
  @Nullable ErrorCode alias(String customer, String previous, Instant at) {
    if (customer.equals(previous)) {
      return ErrorCode.MERGE_WITH_ITSELF;
    }
    if (erased.contains(customer)) {
      return ErrorCode.CUSTOMER_ERASED;
    }
    for (String above = above(customer); above != null; above = above(above)) {
      if (above.equals(previous)) {
        return ErrorCode.CYCLIC_ALIAS;
      }
    }
    fact("alias", customer, "", at);
    if (erased.contains(previous)) {
      return null;
    }
    ids.add(previous);
    if (!root(customer).equals(root(previous))) {
      automatic(root(customer), root(previous), true);
    }
    return null;
  }

  /** The code of the refusal, or null. */
  @Nullable ErrorCode merge(String customer, String merged) {
    if (erased.contains(customer) || erased.contains(merged)) {
      return ErrorCode.CUSTOMER_ERASED;
    }
    for (String id : List.of(customer, merged)) {
      if (members(root(id)).stream().noneMatch(firstSeen::containsKey)) {
        return ErrorCode.CUSTOMER_NOT_FOUND;
      }
    }
    String into = root(customer);
    String from = root(merged);
    if (into.equals(from)) {
      return ErrorCode.MERGE_WITH_ITSELF;
    }
    join(from, into);
    for (String a : members(into)) {
      members(into).forEach(b -> apart.remove(pair(a, b)));
    }
    return null;
  }

  /** The code of the refusal, or null. */
  @Nullable ErrorCode unmerge(int index, String guard) {
    Edge edge = edges.get(index);
    if (erased.contains(guard)) {
      return ErrorCode.CUSTOMER_ERASED;
    }
    if (edge.forgotten) {
      return ErrorCode.MERGE_NOT_FOUND;
    }
    if (!root(guard).equals(root(edge.child)) && !root(guard).equals(root(edge.parent))) {
      return ErrorCode.MERGE_NOT_FOUND;
    }
    if (!edge.holds) {
      return ErrorCode.WRONG_STATE;
    }
    edge.holds = false;
    ledger.add("UNMERGE " + edge.child + " > " + edge.parent);
    apart.add(pair(edge.child, edge.parent));
    return null;
  }

  /** Forgets the person behind a customer id, in everything that was ever kept. */
  void erase(String customer) {
    Set<String> all = members(root(customer));
    all.add(customer);
    erased.addAll(all);
    for (Edge edge : edges) {
      if (all.contains(edge.child) || all.contains(edge.parent)) {
        edge.holds = false;
        edge.forgotten = true;
      }
    }
    ids.removeAll(all);
    firstSeen.keySet().removeAll(all);
    rows.keySet().removeIf(row -> all.contains(row.customer));
    Predicate<String> names = line -> Arrays.stream(line.split(" ")).anyMatch(all::contains);
    ledger.removeIf(names);
    apart.removeIf(names);
    review.removeIf(names);
    refusals.keySet().removeIf(names);
  }

  boolean isErased(String customer) {
    return erased.contains(customer);
  }

  int merges() {
    return edges.size();
  }

  private @Nullable String above(String id) {
    return edges.stream()
        .filter(edge -> edge.holds && edge.child.equals(id))
        .map(edge -> edge.parent)
        .findFirst()
        .orElse(null);
  }

  private String root(String id) {
    String root = id;
    for (String above = above(id); above != null; above = above(above)) {
      root = above;
    }
    return root;
  }

  private Set<String> members(String root) {
    Set<String> members = new TreeSet<>(Set.of(root));
    ids.stream().filter(id -> root(id).equals(root)).forEach(members::add);
    return members;
  }

  private static String pair(String one, String other) {
    return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
  }

  /** Everything that is kept, as text. */
  List<String> state() {
    List<String> state = new ArrayList<>(ledger);
    Set<String> sorted = new TreeSet<>();
    ids.forEach(id -> {
      if (above(id) != null) {
        sorted.add("member " + id + " > " + above(id) + " > " + root(id));
      }
    });
    rows.forEach((row, seen) ->
        sorted.add(
            "identifier %s %s %s %s %s %s %d %d"
                .formatted(
                    row.kind,
                    row.namespace,
                    row.value,
                    row.customer,
                    row.source,
                    seen.verified,
                    seen.first.getEpochSecond(),
                    seen.last.getEpochSecond())));
    apart.forEach(pair -> sorted.add("apart " + pair));
    review.forEach(pair -> sorted.add("review " + pair));
    refusals.forEach((what, times) -> sorted.add("refusal " + what + " " + times));
    state.addAll(sorted);
    return state;
  }
}
