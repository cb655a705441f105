package io.clientele.embedded.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Made-up names, put together from common parts. */
final class Names {

  private static final List<String> CHINESE_SURNAMES =
      List.of("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "林", "何");
  private static final List<String> CHINESE_GIVEN =
      List.of("伟", "芳", "敏", "静", "磊", "洋", "艳", "勇", "军", "杰", "娟", "涛", "明", "超", "晓雨", "子涵");
  private static final List<String> GIVEN =
      List.of(
          "Alice", "Ben", "Clara", "David", "Emma", "Frank", "Grace", "Henry", "Iris", "Jack",
          "Kate", "Leo", "Maya", "Noah", "Olivia", "Paul");
  private static final List<String> SURNAMES =
      List.of(
          "Archer", "Brooks", "Carter", "Dixon", "Ellis", "Foster", "Grant", "Hayes", "Irving",
          "Jordan", "Keller", "Lawson", "Mercer", "Norris");

  private Names() {}

  /** A name as it is common at the place. */
  static String pick(Place place, RandomGenerator random) {
    return place.chinese()
        ? one(CHINESE_SURNAMES, random) + one(CHINESE_GIVEN, random)
        : one(GIVEN, random) + " " + one(SURNAMES, random);
  }

  private static String one(List<String> parts, RandomGenerator random) {
    return parts.get(random.nextInt(parts.size()));
  }
}
