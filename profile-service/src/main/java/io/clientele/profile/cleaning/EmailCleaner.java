package io.clientele.profile.cleaning;

import java.net.IDN;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** E-mail addresses, as most mail servers take them: RFC 5321 without quoted mailboxes. */
final class EmailCleaner {

  private static final int MAX_ADDRESS = 254;
  private static final int MAX_MAILBOX = 64;
  private static final Pattern MAILBOX =
      Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

  private EmailCleaner() {}

  static Outcome email(String came, String tidy, Blocked blocked) {
    String address = stripped(Texts.lower(tidy));
    int at = address.lastIndexOf('@');
    String mailbox = at < 0 ? "" : address.substring(0, at);
    String domain = at < 0 ? null : domain(address.substring(at + 1));
    if (domain == null
        || mailbox.length() > MAX_MAILBOX
        || at + 1 + domain.length() > MAX_ADDRESS
        || !MAILBOX.matcher(mailbox).matches()) {
      return new Outcome.Invalid(blocked.value(address) ? Issue.BLOCKED : Issue.EMAIL_SYNTAX);
    }
    String kept = mailbox + "@" + domain;
    if (blocked.addresses().contains(kept)
        || blocked.mailboxes().contains(mailbox)
        || blocked.domains().contains(domain)
        || blocked.topDomains().contains(domain.substring(domain.lastIndexOf('.') + 1))) {
      return new Outcome.Invalid(Issue.EMAIL_BLOCKED);
    }
    return Outcome.text(came, kept);
  }

  // `mailto:a@b.c` and `<a@b.c>`; the ideographic full stop is typed for a dot.
  private static String stripped(String address) {
    String plain = address.replace('。', '.').replace(" @ ", "@");
    if (plain.startsWith("mailto:")) {
      plain = plain.substring("mailto:".length());
    }
    return plain.startsWith("<") && plain.endsWith(">")
        ? plain.substring(1, plain.length() - 1)
        : plain;
  }

  private static @Nullable String domain(String domain) {
    try {
      boolean plain = domain.chars().allMatch(character -> character < 128);
      String ascii = plain ? domain : Texts.lower(IDN.toASCII(domain));
      return DOMAIN.matcher(ascii).matches() ? ascii : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
