package io.clientele.feedback.survey.result;

import io.clientele.feedback.survey.definition.Question;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * How many responses there are and what they say.
 *
 * @param responses by group
 * @param answered by group and question: responses with an answer to it
 * @param answers what they say
 */
record Counts(
    SortedMap<String, Long> responses,
    Map<String, Map<String, Long>> answered,
    List<CountedAnswer> answers) {

  /** The results of a group. */
  ResultGroup group(String key, List<Question> questions) {
    List<CountedAnswer> mine = answers.stream().filter(one -> one.group().equals(key)).toList();
    Map<String, Long> answeredHere = answered.getOrDefault(key, Map.of());
    return new ResultGroup(
        key,
        responses.getOrDefault(key, 0L),
        questions.stream()
            .map(question ->
                Tally.of(question, answeredHere.getOrDefault(question.name(), 0L), mine))
            .toList());
  }
}
