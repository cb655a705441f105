package io.clientele.scoring.need;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.paced.PacedRepository;
import io.clientele.scoring.paced.PacedRepository.Turn;
import io.clientele.scoring.paced.PacedWork;
import io.clientele.scoring.portrait.PersonVocabulary;
import io.clientele.scoring.portrait.Portrait;
import io.clientele.scoring.portrait.Portraits;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.satisfaction.Mood;
import io.clientele.scoring.satisfaction.Satisfaction;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.standing.Moment;
import io.clientele.scoring.standing.Moments;
import io.clientele.scoring.standing.Standing;
import io.clientele.scoring.standing.StandingPolicy;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Looks at everybody's needs and makes the board of them. */
@ApplicationScoped
class NeedRenewal implements PacedWork {

  private static final int CHUNK = 500;

  private static final String PAGE =
      "SELECT customer_id FROM standing WHERE snapshot = 0 AND customer_id > $1"
          + " ORDER BY customer_id LIMIT $2";

  private final Pool pool;
  private final Moments moments;
  private final Portraits portraits;
  private final NeedFactsReads facts;
  private final NeedFindings findings;
  private final TopNeeds tops;
  private final NeedBoardRepository boards;
  private final PacedRepository works;
  private final StandingPolicy policy;
  private final Clock clock = Clock.systemUTC();

  NeedRenewal(
      Pool pool,
      Moments moments,
      Portraits portraits,
      NeedFactsReads facts,
      NeedFindings findings,
      TopNeeds tops,
      NeedBoardRepository boards,
      PacedRepository works,
      StandingPolicy policy) {
    this.pool = pool;
    this.moments = moments;
    this.portraits = portraits;
    this.facts = facts;
    this.findings = findings;
    this.tops = tops;
    this.boards = boards;
    this.works = works;
    this.policy = policy;
  }

  @Override
  public String name() {
    return PacedRepository.NEEDS;
  }

  @Override
  public Uni<Void> make(Turn turn) {
    Instant now = Times.micros(clock.instant());
    NeedBoards all = new NeedBoards();
    return after("", now, all).chain(() -> boards.replace(all, now, turn.version()));
  }

  private Uni<Void> after(String last, Instant now, NeedBoards all) {
    return page(last)
        .chain(ids ->
            ids.isEmpty()
                ? tops.replace(last, "", new TreeMap<>())
                : moments
                    .read(new AsOf(now, true), moment -> look(moment, ids))
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .map(looked -> looked.addTo(all))
                    .chain(found -> tops.replace(last, ids.getLast(), found))
                    .chain(() -> works.renew(name()))
                    .chain(() -> after(ids.getLast(), now, all)));
  }

  private Uni<List<String>> page(String after) {
    return pool.preparedQuery(PAGE)
        .execute(Tuple.of(after, CHUNK))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> row.getString(0)).toList());
  }

  private Uni<Looked> look(Moment moment, List<String> ids) {
    return portraits
        .draw(moment, ids)
        .chain(drawn ->
            facts
                .of(moment.connection(), ids, moment.asOf())
                .chain(found ->
                    findings
                        .now(moment.connection())
                        .map(finding -> new Looked(drawn, found, finding, moment.asOf()))));
  }

  private final class Looked {
    private final List<Portrait> portraits;
    private final Map<String, NeedFacts> facts;
    private final NeedFinding finding;
    private final Instant asOf;

    Looked(
        List<Portrait> portraits, Map<String, NeedFacts> facts, NeedFinding finding, Instant asOf) {
      this.portraits = portraits;
      this.facts = facts;
      this.finding = finding;
      this.asOf = asOf;
    }

    SortedMap<String, TopNeed> addTo(NeedBoards all) {
      SortedMap<String, TopNeed> strongest = new TreeMap<>();
      for (Portrait portrait : portraits) {
        Standing standing = portrait.standing();
        Subject subject = portrait.subject();
        if (standing != null && subject != null && !portrait.profilingRefused()) {
          String person = portrait.personId();
          List<CustomerNeed> needs =
              finding.needs(facts.getOrDefault(person, NeedFacts.NONE), asOf);
          all.add(bearer(standing, subject, asOf), needs);
          if (!needs.isEmpty()) {
            strongest.put(person, new TopNeed(needs.getFirst(), needs.size()));
          }
        }
      }
      return strongest;
    }
  }

  private NeedBearer bearer(Standing standing, Subject subject, Instant asOf) {
    OptionalDouble clv = number(subject, "clv");
    double value = clv.isPresent() ? clv.getAsDouble() : number(subject, "net_revenue").orElse(0);
    return new NeedBearer(
        standing.revenue().currency(), Math.max(0, value), satisfaction(standing.mood(), asOf));
  }

  private static OptionalDouble number(Subject subject, String metric) {
    return subject.values().get(PersonVocabulary.METRICS + metric)
            instanceof Value.Numeric(double number)
        ? OptionalDouble.of(number)
        : OptionalDouble.empty();
  }

  private @Nullable Double satisfaction(Mood mood, Instant asOf) {
    return mood.at(asOf) == Satisfaction.UNKNOWN ? null : policy.satisfaction().mean(mood, asOf);
  }
}
