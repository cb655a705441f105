package io.clientele.profile.intake;

import io.clientele.profile.account.Grouping;
import io.clientele.profile.attribute.Identity;
import io.clientele.profile.behaviour.Behaviour;
import io.clientele.profile.identity.Alias;
import io.clientele.profile.order.Order;
import io.clientele.profile.order.Refund;
import io.clientele.profile.order.Revision;
import io.clientele.profile.value.Content;
import io.clientele.profile.value.Moment;
import java.time.Instant;

/** What a fact tells of a customer. */
public sealed interface Act {

  /** The person. */
  String customerId();

  /** When it happened. */
  Instant at();

  /** The digest of everything the act says. */
  String digest();

  /** The kind's name in metrics. */
  String kind();

  /** Who somebody is. */
  record Identified(Identity identity) implements Act {
    @Override
    public String customerId() {
      return identity.customerId();
    }

    @Override
    public Instant at() {
      return identity.observedAt();
    }

    @Override
    public String digest() {
      return identity.digest();
    }

    @Override
    public String kind() {
      return "identify";
    }
  }

  /** Whom a sender called by another id before. */
  record Aliased(Alias alias, Moment moment) implements Act {
    @Override
    public String customerId() {
      return alias.customerId();
    }

    @Override
    public Instant at() {
      return alias.at();
    }

    @Override
    public String digest() {
      return new Content("alias")
          .put(alias.customerId())
          .put(moment)
          .put(alias.previousId())
          .digest();
    }

    @Override
    public String kind() {
      return "alias";
    }
  }

  /** What somebody did. */
  record Behaved(Behaviour behaviour) implements Act {
    @Override
    public String customerId() {
      return behaviour.customerId();
    }

    @Override
    public Instant at() {
      return behaviour.occurredAt();
    }

    @Override
    public String digest() {
      return behaviour.digest();
    }

    @Override
    public String kind() {
      return "behaviour";
    }
  }

  /** Whom somebody belongs to. */
  record Grouped(Grouping grouping) implements Act {
    @Override
    public String customerId() {
      return grouping.customerId();
    }

    @Override
    public Instant at() {
      return grouping.at();
    }

    @Override
    public String digest() {
      return grouping.digest();
    }

    @Override
    public String kind() {
      return "group";
    }
  }

  /** What somebody bought. */
  record Ordered(Order order) implements Act {
    @Override
    public String customerId() {
      return order.customerId();
    }

    @Override
    public Instant at() {
      return order.orderedAt();
    }

    @Override
    public String digest() {
      return order.digest();
    }

    @Override
    public String kind() {
      return "order";
    }
  }

  /** What somebody was given back. */
  record Refunded(Refund refund) implements Act {
    @Override
    public String customerId() {
      return refund.customerId();
    }

    @Override
    public Instant at() {
      return refund.refundedAt();
    }

    @Override
    public String digest() {
      return refund.digest();
    }

    @Override
    public String kind() {
      return "refund";
    }
  }

  /** How an order is from a time on. */
  record Revised(Revision revision) implements Act {
    @Override
    public String customerId() {
      return revision.order().customerId();
    }

    @Override
    public Instant at() {
      return revision.revisedAt();
    }

    @Override
    public String digest() {
      return revision.digest();
    }

    @Override
    public String kind() {
      return "order_revision";
    }
  }
}
