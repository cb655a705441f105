package io.clientele.gateway.intake;

import io.clientele.gateway.json.Fields;

/**
 * Makes one item of a request ready for the service that takes it.
 *
 * @param <M> what the service takes
 */
public interface ItemReader<M> {

  /**
   * The item's id.
   *
   * @param index place of the item in the request, from 0
   */
  String id(Fields item, int index);

  /**
   * The item.
   *
   * @throws io.clientele.contracts.error.ClienteleException where it is at fault; blames the field
   *     by its path from the root of the body
   */
  M read(Fields item, String id);

  /** The sender's name, within the item, of a field in the service's terms. */
  String senderField(Fields item, String field);
}
