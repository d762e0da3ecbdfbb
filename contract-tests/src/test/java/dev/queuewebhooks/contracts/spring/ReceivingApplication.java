package dev.queuewebhooks.contracts.spring;

import dev.queuewebhooks.contracts.Arrivals;
import dev.queuewebhooks.contracts.ReceivingApp;
import dev.queuewebhooks.receiver.WebhookEventRoutes;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.PayloadCheck;
import dev.queuewebhooks.runtime.receiver.EventRoutes;
import dev.queuewebhooks.runtime.validation.SchemaCheck;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A Spring Boot application on the generated receiver, as a careful consumer builds it. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class ReceivingApplication {

  /**
   * Starts it on a free loopback port.
   *
   * @param secret what requests have to be signed with
   */
  public static ConfigurableApplicationContext start(HmacSecret secret) {
    return new SpringApplicationBuilder(ReceivingApplication.class)
        .properties(
            "server.address=127.0.0.1",
            "server.port=0",
            "webhooks.receiver.path=/hooks",
            "webhooks.receiver.keys=" + secret.text(),
            "spring.main.banner-mode=off")
        .run();
  }

  @Bean
  Arrivals arrivals() {
    return new Arrivals();
  }

  @Bean
  EventRoutes routes(Arrivals arrivals) {
    return WebhookEventRoutes.to(arrivals.handler());
  }

  @Bean
  PayloadCheck schemas() {
    return SchemaCheck.fromClassPath(ReceivingApp.SCHEMAS);
  }
}
