package io.clientele.gateway.recent;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** All answers that are given again, and what makes them forgotten. */
@ApplicationScoped
public class Recent {

  private static final long SECOND = 1_000_000_000L;

  private final RecentConfig config;
  private final MeterRegistry registry;
  private final List<Consumer<Set<String>>> customers = new CopyOnWriteArrayList<>();
  private final List<Runnable> all = new CopyOnWriteArrayList<>();

  Recent(RecentConfig config, MeterRegistry registry) {
    this.config = config;
    this.registry = registry;
    if (config.fresh().isNegative() || config.fresh().toNanos() >= SECOND) {
      throw new IllegalStateException(
          "clientele.recent.fresh is " + config.fresh() + "; take less than a second, or 0");
    }
  }

  /** Whether anything is given again. */
  public boolean isOn() {
    return !config.fresh().isZero();
  }

  /** Answers about one customer each; the key is the id that was asked for. */
  public <T> RecentAnswers<T> ofCustomers(
      String name, Predicate<T> keeps, Function<T, String> customer) {
    RecentAnswers<T> answers = kind(name, keeps);
    customers.add(changed ->
        answers.forget((asked, answer) ->
            answer == null || changed.contains(asked) || changed.contains(customer.apply(answer))));
    return answers;
  }

  /** Answers about the whole base: any change is one of theirs. */
  public <T> RecentAnswers<T> ofAll(String name, Predicate<T> keeps) {
    RecentAnswers<T> answers = kind(name, keeps);
    customers.add(changed -> answers.forget((asked, answer) -> true));
    return answers;
  }

  /** The labels of customers have changed. */
  public void changed(Set<String> customerIds) {
    customers.forEach(kind -> kind.accept(customerIds));
  }

  /** Something may have changed. */
  public void changed() {
    all.forEach(Runnable::run);
  }

  private <T> RecentAnswers<T> kind(String name, Predicate<T> keeps) {
    RecentAnswers<T> answers =
        new RecentAnswers<>(config.fresh().toNanos(), config.most(), keeps, System::nanoTime);
    all.add(() -> answers.forget((asked, answer) -> true));
    registry.gauge(
        "clientele.recent.answers",
        List.of(io.micrometer.core.instrument.Tag.of("kind", name)),
        answers,
        RecentAnswers::size);
    return answers;
  }
}
