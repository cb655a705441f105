package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.topic.TopicModel;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The page that tells what the topic model is, how well it does, and how models are trained. */
final class TopicCard {
  private TopicCard() {}

  /**
   * How fast the models of text are together.
   *
   * @param throughput in each language
   * @param loadMillis milliseconds a fresh virtual machine needs to load both files
   * @param bytes of both files
   */
  record Speed(Map<Language, Throughput> throughput, double loadMillis, int bytes) {}

  /** The card in Markdown. */
  static String of(
      TopicModel model,
      Map<TopicSet, TopicEvaluation> results,
      Speed speed,
      long seed,
      LocalDate date) {
    return """
    # Model card: topics

    | | |
    | --- | --- |
    | version | %s, on top of %s |
    | seed | %d |
    | trained on | %s |
    | topics | %s |
    | made by | `io.clientele.feedback.sentiment.training.TrainText` |

    ## What it does

    Tells which of its topics a Chinese or English text is about, with a probability for each, the clause that told most,
    and the probabilities that the text praises, blames or only mentions the topic. A topic below its threshold is not
    told; a text below all thresholds has none.

    ## How

    One logistic regression per topic on the hashed n-grams that the [sentiment model](sentiment.md) reads, weighted by
    log-count ratios; a logistic curve per topic turns its score into a probability. A topic that is known from one kind of
    text only (the fuel of cars, lost luggage) also learns from other kinds of text as counterexamples. Curves and
    thresholds (highest F1) are fitted to scores of texts that the regressions had not seen.

    The clause of a topic is the one whose n-grams add most to its score. In Chinese three more regressions read the text,
    this clause, and this clause with the next one under the name of the topic; a softmax combines them with what the
    sentiment model says of text and clause. In English, where the texts with topics have taught the sentiment model
    already, the mean of what it says of text and clause stands for the polarity.

    ## Results on the dev files, in percent

    No text of a dev file, also in another form, is among the texts learnt from. F1 is that of the told topics, over all
    pairs of text and topic (micro) and as the mean over topics (macro); the calibration error is that of "the text is
    about the topic" over ten bins. Choice: where a text has one topic, how often the one furthest above its threshold is
    right, and the mean F1 of these choices. Polarity: of the topics that readers found.

    %s
    Both model files together: %s.

    ## Training again

    One command trains the sentiment and the topic model, measures both, and writes both files and both cards. The same
    data and seed give the same bytes:

    ```
    ./clientele train text --data ../shared/data/text --seed 7
    ```

    The folder holds `<set>.train.csv.gz` and `<set>.dev.csv.gz` of every set in the tables of both cards.

    ## Data

    The public sets of the table, their train files only; of BDCI 2018 the posts about cars, of ACOS (Cai, Xia and Yu, ACL
    2021) the categories, mapped to fewer topics: what is judged where it is a service, a place, support or delivery, else
    its attribute. The airline reason "Can't Tell" is left out. The weights hold no text, only hashes and rounded numbers.

    ## Limits

    - The Chinese topics were learnt from posts about cars, the English ones from messages to airlines and sentences on
      restaurants and laptops. Price, comfort, service and the like carry over to other kinds of text, but nobody has
      measured how well; combine them with words of your own.
    - Readers disagree about the polarity of a topic: most posts about cars were read as neutral, which a praising or blaming
      word does not change for them.
    - Texts of one topic per record taught the ACOS topics: further topics of such a sentence count as errors.
    """
        .formatted(
            model.version(),
            model.sentiment().version(),
            seed,
            date,
            topics(model),
            table(results),
            format(speed).strip());
  }

  /** The table of results, in percent, with a line end after each row. */
  static String table(Map<TopicSet, TopicEvaluation> results) {
    StringBuilder table =
        new StringBuilder(
            """
            | data set | texts | micro-F1 | macro-F1 | calibration error | choice accuracy / macro-F1 | polarity accuracy / macro-F1 | polarity calibration error |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
            """);
    results.forEach((set, result) ->
        table.append(
            "| %s (%s) | %d | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                    set.title(),
                    set.language().code(),
                    result.texts(),
                    percent(result.microF1()),
                    percent(result.macroF1()),
                    percent(result.calibrationError()),
                    set.oneTopic() ? both(result.choice()) : "-",
                    both(result.polarity()),
                    percent(result.polarity().calibrationError()))));
    return table.toString();
  }

  /** Size, load time and speed in one line. */
  static String format(Speed speed) {
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "%.1f MB", speed.bytes() / 1e6));
    line.append(
        String.format(Locale.ROOT, ", loaded in %.0f ms by a new process", speed.loadMillis()));
    new TreeMap<>(speed.throughput())
        .forEach((language, own) ->
            line.append(
                String.format(
                    Locale.ROOT,
                    ", %s %,.0f texts and %.1f million characters a second and core",
                    language.code(),
                    own.textsPerSecond(),
                    own.charactersPerSecond() / 1e6)));
    return line.append('\n').toString();
  }

  private static String topics(TopicModel model) {
    StringBuilder topics = new StringBuilder();
    new TreeMap<>(model.topics())
        .forEach((language, own) ->
            topics
                .append(topics.isEmpty() ? "" : "; ")
                .append(String.join(", ", own.names()))
                .append(String.format(Locale.ROOT, " (%,d features)", own.vocabulary().size())));
    return topics.toString();
  }

  private static String both(Tally tally) {
    return percent(tally.accuracy()) + " / " + percent(tally.macroF1());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f", 100 * share);
  }
}
