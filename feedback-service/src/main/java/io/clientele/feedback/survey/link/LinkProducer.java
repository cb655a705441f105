package io.clientele.feedback.survey.link;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Reads the keys of links when the service starts; without one it does not. */
@ApplicationScoped
class LinkProducer {

  private static final Logger LOG = Logger.getLogger(LinkProducer.class);

  void check(@Observes StartupEvent start, LinkSigner signer) {
    LOG.infof("key of survey links: %s", signer.keys().active());
  }

  @Produces
  @Singleton
  LinkSigner signer(LinkSettings settings) {
    return new LinkSigner(LinkKeys.of(settings.activeKey(), settings.keys()));
  }
}
