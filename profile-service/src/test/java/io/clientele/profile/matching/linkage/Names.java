package io.clientele.profile.matching.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Names about as frequent as they are: a few that many have, and a long tail. */
final class Names {

  private static final List<String> FAMILY =
      List.of(
          ("smith johnson williams brown jones garcia miller davis rodriguez martinez hernandez lopez"
                  + " gonzalez wilson anderson thomas taylor moore jackson martin lee perez thompson"
                  + " white harris sanchez clark ramirez lewis robinson walker young allen king wright"
                  + " scott torres nguyen hill flores green adams nelson baker hall rivera campbell"
                  + " mitchell carter roberts gomez phillips evans turner diaz parker cruz edwards"
                  + " collins reyes stewart morris morales murphy cook rogers gutierrez ortiz morgan"
                  + " cooper peterson bailey reed kelly howard ramos kim cox ward richardson watson"
                  + " brooks chavez wood james bennett gray mendoza ruiz hughes price alvarez castillo"
                  + " sanders patel myers long ross foster jimenez")
              .split(" "));
  private static final List<String> GIVEN =
      List.of(
          ("james mary robert patricia john jennifer michael linda david elizabeth william barbara"
                  + " richard susan joseph jessica thomas sarah charles karen christopher lisa daniel"
                  + " nancy matthew betty anthony margaret mark sandra donald ashley steven kimberly"
                  + " paul emily andrew donna joshua michelle kenneth dorothy kevin carol brian amanda"
                  + " george melissa edward deborah ronald stephanie timothy rebecca jason sharon"
                  + " jeffrey laura ryan cynthia jacob kathleen gary amy nicholas shirley eric angela"
                  + " jonathan helen stephen anna larry brenda justin pamela scott nicole brandon emma"
                  + " benjamin samantha samuel katherine gregory christine frank debra alexander"
                  + " rachel raymond catherine patrick carolyn jack janet dennis ruth jerry maria tyler"
                  + " heather aaron diane jose virginia henry julie adam joyce douglas victoria nathan"
                  + " olivia peter kelly zachary christina kyle lauren walter joan ethan evelyn")
              .split(" "));
  private static final String HAN_FAMILY =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫";
  private static final String HAN_GIVEN =
      "伟芳娜敏静秀丽强磊军洋艳勇杰娟涛明超兰霞平刚桂英华玉萍红梅建文斌波辉鹏飞宇欣怡子涵浩然梓轩雨泽佳琪思远晨曦志国海燕晓东春雷小龙俊凯婷雪琳慧颖莹嘉豪瑞欢";
  private static final String[] ONSETS = "b c ch d f g h k l m n p r s sh st t th v w".split(" ");
  private static final String[] VOWELS = "a e i o u ai ea oo ou".split(" ");
  private static final String[] ENDS =
      "n r s ck ll man son ton field wood er ins ley ford berg".split(" ");

  private Names() {}

  static String family(Random random, boolean han) {
    if (han) {
      return one(random, HAN_FAMILY, 0.75);
    }
    return random.nextInt(100) < 25 ? skewed(random, FAMILY) : tail(random);
  }

  static String given(Random random, boolean han) {
    if (!han) {
      return random.nextInt(100) < 85 ? skewed(random, GIVEN) : tail(random);
    }
    String first = one(random, HAN_GIVEN, 0.4);
    return random.nextInt(100) < 25 ? first : first + one(random, HAN_GIVEN, 0.4);
  }

  private static String tail(Random random) {
    String name = ONSETS[random.nextInt(ONSETS.length)] + VOWELS[random.nextInt(VOWELS.length)];
    if (random.nextBoolean()) {
      name += ONSETS[random.nextInt(ONSETS.length)] + VOWELS[random.nextInt(VOWELS.length)];
    }
    return name + ENDS[random.nextInt(ENDS.length)];
  }

  private static String skewed(Random random, List<String> names) {
    return names.get(place(random, names.size(), 0.5));
  }

  private static String one(Random random, String characters, double skew) {
    int place = place(random, characters.length(), skew);
    return characters.substring(place, place + 1);
  }

  // Zipf's law with an exponent: the k-th is as frequent as 1 / k^skew.
  private static int place(Random random, int size, double skew) {
    double u = random.nextDouble();
    return Math.min(size - 1, (int) (size * Math.pow(u, 1 / (1 - skew))));
  }

  static List<String> cities() {
    return new ArrayList<>(
        List.of(
            ("springfield riverton fairview clayton milton oakdale georgetown salem ashland dover"
                    + " burlington manchester clinton franklin lebanon madison arlington kingston"
                    + " newport auburn bristol hudson jackson lexington winchester cleveland dayton"
                    + " florence greenville hamilton")
                .split(" ")));
  }

  static List<String> hanCities() {
    return List.of("上海 北京 深圳 重庆 广州 成都 天津 武汉 东莞 西安 杭州 佛山 南京 沈阳 青岛 济南 长沙 郑州 昆明 大连".split(" "));
  }
}
