package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.Language;
import io.clientele.feedback.sentiment.LinearSentiment;
import io.clientele.feedback.sentiment.SentimentModel;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** The page that tells what a model is, how well it does and what it is not for. */
final class ModelCard {
  private ModelCard() {}

  /** The card in Markdown. */
  static String of(
      SentimentModel model, Map<DataSet, Evaluation> results, int bytes, LocalDate date) {
    return """
    # Model card: sentiment

    | | |
    | --- | --- |
    | version | %s |
    | seed | %d |
    | trained on | %s |
    | languages | %s |
    | size | %.1f MB, eight bits per weight |
    | made by | `io.clientele.feedback.sentiment.training.TrainText` |

    ## What it does

    Answers positive, neutral or negative with a probability for each, for Chinese and English text of any kind of
    business. It answers unknown, with probability 0, for text without letters, in another script, or without a known
    n-gram.

    ## How

    Hashed n-grams (Chinese: 1 to 5 characters, and the last clause again; English: 1 to 3 words, 4 to 5 characters
    inside words, words under a negation again, words of the last sentence again) of a vocabulary of the most frequent
    ones. Logistic regressions on log-count-ratio weighted features for each answer, common ones and ones for each
    kind of text, averaged by gates that read the kind from the text itself; a softmax over their scores, learnt on
    texts that the regressions had not seen. The label is the most probable answer after each kind of text has added its
    own offsets, tuned on the same unseen scores for accuracy and macro-F1: a rare answer needs less than the highest
    probability. The probabilities themselves stay calibrated.

    ## Results on the dev files, in percent

    No text of a dev file, also in another form (case, width, repeated characters, mentions, addresses), is among the
    texts learnt from. A neutral or unknown answer on a set with two labels counts as wrong. The calibration error is
    the expected calibration error over ten bins of equal width. The gain by abstaining is how many points the accuracy
    rises when the tenth of the texts with the least probable answers goes unanswered.

    %s
    ## Data

    The public data sets of the table, their train files only; stars 1-2 are negative, 3 neutral, 4-5 positive. Most of
    them have no licence that allows passing them on: none is part of this project, the weights hold no text of
    theirs, only hashes and rounded numbers. Whoever trains again needs own copies. Sentences of our own, in which a negation
    turns praise into blame or blame into praise ("not bad at all"), are learnt from as well.

    ## Limits

    - Neutral is the weakest answer: three of the four Chinese sets have no neutral texts, and what raters call neutral differs
      between sets. Texts that praise and blame are answered by their balance.
    - A plain fact without any judgement is often answered with a weak positive or negative: the sets hold few such texts. Treat
      answers below a probability of about 0.8 with care.
    - Learnt from reviews and messages to companies, in simplified Chinese. Traditional Chinese, dialect, irony, and kinds
      of text far from these lose accuracy; the probabilities are calibrated for the kinds of text above.
    - Other languages in Latin letters are not told from English.
    - Of a text over 10,000 characters only the first and the last 5,000 are read.
    - A name of an account says nothing (mentions are masked), but other names, such as of places or products, can carry the mood of
      the texts in which they were seen.
    """
        .formatted(
            model.version(),
            model.seed(),
            date,
            languages(model),
            bytes / 1e6,
            ResultTable.format(results));
  }

  private static String languages(SentimentModel model) {
    StringBuilder languages = new StringBuilder();
    for (Map.Entry<Language, LinearSentiment> entry : new EnumMap<>(model.languages()).entrySet()) {
      languages
          .append(languages.isEmpty() ? "" : ", ")
          .append(
              "%s (%,d features)"
                  .formatted(entry.getKey().code(), entry.getValue().vocabulary().size()));
    }
    return languages.toString();
  }
}
