package io.clientele.gateway.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.MessageLite;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.gateway.json.Fields;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The items of one request: those that could be read and those that could not, in their order.
 *
 * @param <M> what the service takes
 */
public final class IntakeItems<M extends MessageLite> {

  /** Most items of one request. */
  public static final int LIMIT = 1_000;

  private final ItemReader<M> reader;
  private final List<Item<M>> items = new ArrayList<>();

  private record Item<M>(
      String id,
      @Nullable Fields fields,
      @Nullable M message,
      @Nullable ClienteleException fault) {}

  private IntakeItems(ItemReader<M> reader) {
    this.reader = reader;
  }

  /** The one item that is the body itself. */
  public static <M extends MessageLite> IntakeItems<M> one(Fields body, ItemReader<M> reader) {
    return one(body.node(), reader);
  }

  /** The one item that is the body itself, which may be anything. */
  public static <M extends MessageLite> IntakeItems<M> one(JsonNode body, ItemReader<M> reader) {
    IntakeItems<M> items = new IntakeItems<>(reader);
    items.add("", body);
    return items;
  }

  /**
   * The items of a list in the body.
   *
   * @param name the field that holds the list
   * @throws ClienteleException where there is no list or it is too long
   */
  public static <M extends MessageLite> IntakeItems<M> list(
      Fields body, String name, ItemReader<M> reader) {
    return all(
        body.path(name),
        body.list(name).orElseThrow(() -> Fields.invalid(body.path(name), "is required")),
        reader);
  }

  /**
   * The items of a list.
   *
   * @param path where the list is in the body; empty for the body itself
   * @throws ClienteleException where it is too long
   */
  public static <M extends MessageLite> IntakeItems<M> all(
      String path, List<JsonNode> nodes, ItemReader<M> reader) {
    if (nodes.size() > LIMIT) {
      throw new ClienteleException(
          ErrorCode.TOO_MANY_ITEMS,
          path,
          "send at most " + LIMIT + " items in one request, not " + nodes.size());
    }
    IntakeItems<M> items = new IntakeItems<>(reader);
    for (int i = 0; i < nodes.size(); i++) {
      items.add(path + "[" + i + "]", nodes.get(i));
    }
    return items;
  }

  private void add(String path, JsonNode node) {
    String id = "";
    Fields fields = null;
    try {
      fields = Fields.of(path, node);
      id = reader.id(fields, items.size());
      items.add(new Item<>(id, fields, fitting(path, reader.read(fields, id)), null));
    } catch (ClienteleException fault) {
      items.add(new Item<>(id, fields, null, fault));
    }
  }

  private static <M extends MessageLite> M fitting(String path, M message) {
    if (message.getSerializedSize() > Portions.BYTES) {
      throw Fields.invalid(path, "is too large: one item may have at most 3 MB");
    }
    return message;
  }

  /** The items that could be read, in their order. */
  public List<M> readable() {
    List<M> readable = new ArrayList<>(items.size());
    for (Item<M> item : items) {
      if (item.message() != null) {
        readable.add(item.message());
      }
    }
    return readable;
  }

  /**
   * What became of all items.
   *
   * @param outcomes of the readable ones, in their order
   */
  public IntakeAnswer answer(List<ItemOutcome> outcomes) {
    Iterator<ItemOutcome> next = outcomes.iterator();
    int accepted = 0;
    int duplicates = 0;
    List<Rejection> rejected = new ArrayList<>();
    for (int index = 0; index < items.size(); index++) {
      Item<M> item = items.get(index);
      if (item.fault() != null) {
        rejected.add(rejection(index, item.id(), item.fault()));
        continue;
      }
      ItemOutcome outcome = next.next();
      switch (outcome.state()) {
        case ACCEPTED -> accepted++;
        case DUPLICATE -> duplicates++;
        case REJECTED -> rejected.add(rejection(index, item, outcome));
      }
    }
    return new IntakeAnswer(accepted, duplicates, rejected);
  }

  private static Rejection rejection(int index, String id, ClienteleException fault) {
    return new Rejection(index, id, fault.code().name(), fault.field(), fault.detail());
  }

  private Rejection rejection(int index, Item<M> item, ItemOutcome outcome) {
    Fields fields = item.fields();
    String field =
        fields == null || outcome.field().isEmpty()
            ? ""
            : fields.path(reader.senderField(fields, outcome.field()));
    return new Rejection(index, item.id(), outcome.code(), field, outcome.detail());
  }
}
