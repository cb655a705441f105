package io.clientele.profile.account;

import io.clientele.profile.account.Account.Stage;
import io.clientele.profile.value.Fields;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says of an account.
 *
 * @param told of its attributes by name, each value as canonical JSON; null takes one away
 * @param everything whether attributes that are not told are taken away
 * @param stage null: as it was
 */
record AccountChange(
    String accountId,
    SortedMap<String, @Nullable String> told,
    boolean everything,
    @Nullable Stage stage) {

  /** Refuses a blank id. */
  AccountChange {
    Fields.id("account_id", accountId);
    told = Collections.unmodifiableSortedMap(new TreeMap<>(told));
  }
}
