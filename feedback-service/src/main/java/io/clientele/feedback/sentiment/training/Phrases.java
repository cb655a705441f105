package io.clientele.feedback.sentiment.training;

import io.clientele.feedback.sentiment.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Sentences of our own that praise by denying blame and blame by denying praise ("not bad at all",
 * "wasn't great"), of which reviews hold too few to learn how a negation turns a word; and as many
 * with the same words not denied.
 */
final class Phrases {
  private static final int PER_WORD = 12;

  private static final DataSet ENGLISH =
      new DataSet("phrases_en", "negated phrases", Language.ENGLISH, "label", DataSet.NO_SOURCE);
  private static final DataSet CHINESE =
      new DataSet("phrases_zh", "negated phrases", Language.CHINESE, "label", DataSet.NO_SOURCE);

  private static final List<String> ENGLISH_PRAISE =
      List.of(
          "good",
          "great",
          "nice",
          "amazing",
          "friendly",
          "helpful",
          "clean",
          "comfortable",
          "tasty",
          "delicious",
          "fresh",
          "fast",
          "reliable",
          "happy",
          "satisfied",
          "impressed",
          "pleased",
          "worth it",
          "beautiful",
          "useful",
          "easy",
          "perfect",
          "fun",
          "polite",
          "excellent");
  private static final List<String> ENGLISH_BLAME =
      List.of(
          "bad",
          "terrible",
          "awful",
          "rude",
          "dirty",
          "slow",
          "expensive",
          "overpriced",
          "disappointed",
          "disappointing",
          "noisy",
          "cold",
          "late",
          "difficult",
          "uncomfortable",
          "boring",
          "horrible",
          "wrong",
          "sorry",
          "unhappy");
  private static final List<String> ENGLISH_SUBJECTS =
      List.of(
          "the food ",
          "the service ",
          "the staff ",
          "it ",
          "the room ",
          "the dress ",
          "my flight ",
          "the quality ",
          "the screen ",
          "this place ",
          "the hotel ",
          "everything ",
          "the price ");
  private static final List<String> ENGLISH_DENIALS =
      List.of(
          "was not ",
          "wasn't ",
          "is not ",
          "isn't ",
          "was never ",
          "was not very ",
          "is not that ",
          "isn't really ",
          "weren't ",
          "were not ",
          "wasn't so ",
          "not ",
          "was not too ");
  private static final List<String> ENGLISH_STATEMENTS =
      List.of(
          "was ",
          "is ",
          "were ",
          "was really ",
          "is so ",
          "was very ",
          "is ",
          "seemed ",
          "was too ");
  private static final List<String> ENGLISH_ENDS = List.of("", "", ".", " at all", " at all.", "!");
  private static final List<String> ENGLISH_SET_PRAISE =
      List.of(
          "not bad at all",
          "not bad",
          "not too bad",
          "not bad, really good",
          "no complaints",
          "no problems",
          "no problems at all",
          "no issues so far",
          "nothing to complain about",
          "nothing wrong with it",
          "can't complain",
          "could not be better",
          "couldn't be happier",
          "I was never disappointed",
          "never disappoints",
          "you can't go wrong",
          "I had no trouble",
          "not cheap but worth it",
          "without any problems",
          "no regrets");

  private static final List<String> CHINESE_PRAISE =
      List.of("好吃", "干净", "新鲜", "舒服", "方便", "满意", "热情", "划算", "好看", "实用", "专业", "流畅");
  private static final List<String> CHINESE_BLAME =
      List.of("差", "贵", "脏", "吵", "慢", "难吃", "麻烦", "难看", "失望", "油腻", "卡");
  private static final List<String> CHINESE_SUBJECTS =
      List.of("", "味道", "服务", "房间", "质量", "价格", "东西", "这家店", "速度", "手机", "态度", "总体");
  private static final List<String> CHINESE_DENIALS =
      List.of("不", "一点都不", "一点也不", "并不", "不算", "不是很", "不怎么", "没有那么");
  private static final List<String> CHINESE_STATEMENTS =
      List.of("很", "非常", "真", "太", "比较", "有点", "特别");
  private static final List<String> CHINESE_ENDS = List.of("", "", "。", "！", "的", "啊");
  private static final List<String> CHINESE_SET_PRAISE =
      List.of(
          "没毛病", "没有毛病", "没什么毛病", "没问题", "没有任何问题", "没什么问题", "挑不出毛病", "没什么可挑剔的", "没得说", "没话说",
          "无可挑剔", "不错", "不赖", "没有让人失望", "从来没有失望过", "不差", "一点都不差");

  private Phrases() {}

  /** The sentences of a language; the same for the same seed. */
  static List<LabeledText> of(Language language, long seed) {
    Random random = new Random(seed);
    List<LabeledText> phrases = new ArrayList<>();
    boolean english = language == Language.ENGLISH;
    DataSet set = english ? ENGLISH : CHINESE;
    List<List<String>> denied =
        english
            ? List.of(ENGLISH_SUBJECTS, ENGLISH_DENIALS, ENGLISH_ENDS)
            : List.of(CHINESE_SUBJECTS, CHINESE_DENIALS, CHINESE_ENDS);
    List<List<String>> stated =
        english
            ? List.of(ENGLISH_SUBJECTS, ENGLISH_STATEMENTS, ENGLISH_ENDS)
            : List.of(CHINESE_SUBJECTS, CHINESE_STATEMENTS, CHINESE_ENDS);
    for (String praise : english ? ENGLISH_PRAISE : CHINESE_PRAISE) {
      add(phrases, set, LabeledText.NEGATIVE, denied, praise, random);
      add(phrases, set, LabeledText.POSITIVE, stated, praise, random);
    }
    for (String blame : english ? ENGLISH_BLAME : CHINESE_BLAME) {
      add(phrases, set, LabeledText.POSITIVE, denied, blame, random);
      add(phrases, set, LabeledText.NEGATIVE, stated, blame, random);
    }
    for (String whole : english ? ENGLISH_SET_PRAISE : CHINESE_SET_PRAISE) {
      for (String end : denied.getLast().subList(1, denied.getLast().size() - 2)) {
        for (String begin : List.of("", any(denied.getFirst(), random))) {
          String joined = english && !begin.isEmpty() ? begin.strip() + ": " : begin;
          phrases.add(new LabeledText(set, joined + whole + end, LabeledText.POSITIVE));
        }
      }
    }
    return phrases;
  }

  private static void add(
      List<LabeledText> phrases,
      DataSet set,
      int answer,
      List<List<String>> parts,
      String word,
      Random random) {
    for (int i = 0; i < PER_WORD; i++) {
      String text =
          any(parts.get(0), random) + any(parts.get(1), random) + word + any(parts.get(2), random);
      phrases.add(new LabeledText(set, text, answer));
    }
  }

  private static String any(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
