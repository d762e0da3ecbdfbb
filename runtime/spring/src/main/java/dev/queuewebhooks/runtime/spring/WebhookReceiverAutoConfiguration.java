package dev.queuewebhooks.runtime.spring;

import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.core.PayloadCheck;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.EventRoutes;
import dev.queuewebhooks.runtime.receiver.ReceiverListener;
import dev.queuewebhooks.runtime.receiver.ReplayStore;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import dev.queuewebhooks.runtime.servlet.WebhookServlet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * Serves the one bean of {@link EventRoutes} at {@code webhooks.receiver.path}, by a servlet of its
 * own beside Spring MVC, so that nothing reads the body before it is verified.
 *
 * <p>Beans of {@link WebhookVerifier}, {@link PayloadCheck}, {@link ReplayStore}, {@link JsonCodec}
 * and {@link ReceiverListener} are used in place of the defaults, and a bean of {@link
 * WebhookReceiver} in place of all of them.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
@EnableConfigurationProperties(WebhookReceiverProperties.class)
public final class WebhookReceiverAutoConfiguration {
  /** Called by Spring. */
  public WebhookReceiverAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnSingleCandidate(EventRoutes.class)
  WebhookReceiver webhookReceiver(
      WebhookReceiverProperties properties,
      EventRoutes routes,
      ObjectProvider<WebhookVerifier> verifier,
      ObjectProvider<ReplayStore> replayStore,
      ObjectProvider<PayloadCheck> check,
      ObjectProvider<JsonCodec> codec,
      ObjectProvider<ReceiverListener> listener) {
    ReceiverSettings settings = new ReceiverSettings(properties);
    WebhookReceiver.Builder receiver =
        settings.receiver(verifier.getIfAvailable(), replayStore.getIfAvailable()).routes(routes);
    check.ifAvailable(receiver::check);
    codec.ifAvailable(receiver::codec);
    listener.ifAvailable(receiver::listener);
    return receiver.build();
  }

  @Bean
  @ConditionalOnMissingBean(name = "webhookServlet")
  @ConditionalOnSingleCandidate(WebhookReceiver.class)
  ServletRegistrationBean<WebhookServlet> webhookServlet(
      WebhookReceiver receiver, WebhookReceiverProperties properties) {
    return new ServletRegistrationBean<>(new WebhookServlet(receiver), properties.path());
  }
}
