package io.clientele.profile.order;

import io.clientele.profile.value.Money;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines of many orders or refunds as the columns of one multi-row insert. */
final class LineColumns {

  private final List<String> owners = new ArrayList<>();
  private final List<Integer> positions = new ArrayList<>();
  private final List<OrderLine> lines = new ArrayList<>();

  void add(String owner, List<OrderLine> ofOwner) {
    for (int position = 0; position < ofOwner.size(); position++) {
      owners.add(owner);
      positions.add(position);
      lines.add(ofOwner.get(position));
    }
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  Tuple tuple(String source) {
    return Tuple.tuple()
        .addValue(source)
        .addValue(owners.toArray(String[]::new))
        .addValue(positions.toArray(Integer[]::new))
        .addValue(texts(OrderLine::sku))
        .addValue(texts(OrderLine::productName))
        .addValue(texts(OrderLine::category))
        .addValue(texts(line -> plain(line.quantity())))
        .addValue(texts(line -> plain(line.unitPrice())))
        .addValue(texts(line -> plain(line.discount())))
        .addValue(texts(line -> plain(line.amount())))
        .addValue(texts(OrderLine::currency))
        .addValue(texts(line -> plain(line.unitCost())));
  }

  private @Nullable String[] texts(Column column) {
    @Nullable String[] texts = new @Nullable String[lines.size()];
    for (int row = 0; row < texts.length; row++) {
      texts[row] = column.of(lines.get(row));
    }
    return texts;
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  private static @Nullable String plain(@Nullable Money money) {
    return money == null ? null : plain(money.amount());
  }

  private interface Column {
    @Nullable String of(OrderLine line);
  }
}
