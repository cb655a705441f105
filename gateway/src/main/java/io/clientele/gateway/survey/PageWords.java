package io.clientele.gateway.survey;

/** What the page itself says, in English and in Chinese. */
enum PageWords {
  REQUIRED("required", "必填"),
  CHOOSE_ANY("Choose all that apply.", "可多选。"),
  SEND("Send", "提交"),
  DECLINE("I do not want to be asked", "我不想参与调查"),
  ERROR("Error", "错误"),
  PROBLEM("Please look at these answers again", "请检查以下回答"),
  MORE("Thank you. By what you said there are more questions.", "谢谢。根据您的回答，还有几个问题。"),
  MISSING("Please answer this question.", "请回答此问题。"),
  UNFIT("Please choose one of the answers that are offered.", "请从所提供的选项中选择。"),
  TOO_LONG("Please write less.", "内容过长，请缩短。"),
  LANGUAGES("Languages", "语言"),
  THANKS("Thank you", "谢谢您"),
  RECEIVED("Your answers have been received.", "我们已收到您的回答。"),
  DECLINED("You will not be asked again soon. Thank you.", "近期我们不会再打扰您，谢谢。"),
  INVALID_TITLE("This link does not work", "此链接无效"),
  INVALID(
      "Check that the address is complete, or ask whoever sent it for another one.",
      "请确认网址完整，或向发送者索取新的链接。"),
  EXPIRED_TITLE("This survey is over", "调查已结束"),
  EXPIRED("The time to answer is over. Thank you all the same.", "答题时间已过，仍感谢您的关注。"),
  USED_TITLE("You have answered already", "您已作答"),
  USED("This link is good for one response, which has been received.", "此链接仅供作答一次，我们已收到您的回答。"),
  FAILED_TITLE("That did not work", "操作未成功"),
  FAILED("Please try again in a moment.", "请稍后再试。"),
  UNREADABLE("What was sent cannot be read, or is too much.", "提交的内容无法读取或过大。");

  private final String english;
  private final String chinese;

  PageWords(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** In Chinese for those who read Chinese, in English for all others. */
  String in(String language) {
    return language.equals("zh") || language.startsWith("zh-") ? chinese : english;
  }
}
