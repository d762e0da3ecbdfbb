package dev.queuewebhooks.runtime.spring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.core.PayloadCheck;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.EventRoutes;
import dev.queuewebhooks.runtime.receiver.Receipt;
import dev.queuewebhooks.runtime.receiver.ReceiverListener;
import dev.queuewebhooks.runtime.receiver.ReplayStore;
import dev.queuewebhooks.runtime.receiver.ReplayStore.MessageKey;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import dev.queuewebhooks.runtime.receiver.WebhookRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.ServletRegistrationBean;

class WebhookReceiverAutoConfigurationTest {
  private static final String SECRET_TOKEN = "Bearer 0123456789abcdef";

  private final List<Object> events = new ArrayList<>();
  private final WebApplicationContextRunner bare =
      new WebApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(WebhookReceiverAutoConfiguration.class));
  private final WebApplicationContextRunner application =
      bare.withBean(EventRoutes.class, this::routes)
          .withBean(ReceiverListener.class, () -> receipt -> {});
  private final WebApplicationContextRunner verifying =
      application.withPropertyValues("webhooks.receiver.keys=" + Signed.KEY);

  @Test
  void routes_and_a_key_make_a_receiver_at_its_path() {
    verifying.run(
        context -> {
          ServletRegistrationBean<?> servlet = context.getBean(ServletRegistrationBean.class);
          assertThat(servlet.getUrlMappings()).containsExactly("/webhooks");
          assertThat(receive(context, Map.of())).isEqualTo(401);
          assertThat(receive(context, signed())).isEqualTo(204);
          assertThat(receive(context, signed())).isEqualTo(204);
          assertThat(events).hasSize(1);
        });
  }

  @Test
  void without_routes_or_without_a_web_application_there_is_no_receiver() {
    bare.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(WebhookReceiver.class));
    new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(WebhookReceiverAutoConfiguration.class))
        .withBean(EventRoutes.class, this::routes)
        .run(context -> assertThat(context).doesNotHaveBean(WebhookReceiver.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "verification=signature | webhooks.receiver.keys is not set: signatures are verified unless"
            + " webhooks.receiver.verification is header-only or disabled-insecurely",
        "verification=header-only | webhooks.receiver.header.name is not set: header-only needs one",
        "keys=whsec_c2hvcnQ= | a webhook secret has 24 to 64 bytes; this one has 5",
      })
  void what_is_missing_or_too_short_ends_the_start_by_name(String property, String message) {
    application
        .withPropertyValues("webhooks.receiver." + property)
        .run(context -> assertThat(context).getFailure().rootCause().hasMessage(message));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "header.name=X-Api-Key | webhooks.receiver.header.values is not set: nobody could send the"
            + " header X-Api-Key",
        "max-body-size=0B | webhooks.receiver.max-body-size is out of range: 0B",
        "replay.retention=599s | webhooks.receiver.replay.retention has to be at least twice the"
            + " tolerance, PT10M",
      })
  void a_setting_that_makes_no_sense_ends_the_start_by_name(String property, String message) {
    verifying
        .withPropertyValues("webhooks.receiver." + property)
        .run(context -> assertThat(context).getFailure().rootCause().hasMessage(message));
  }

  @Test
  void verification_is_off_only_when_the_property_says_insecurely() {
    Logger logger = Logger.getLogger(ReceiverSettings.class.getName());
    List<Level> logged = new ArrayList<>();
    logger.setFilter(line -> !logged.add(line.getLevel()));
    application
        .withPropertyValues("webhooks.receiver.verification=disabled-insecurely")
        .run(context -> assertThat(receive(context, Map.of())).isEqualTo(204));
    logger.setFilter(null);
    assertThat(logged).containsExactly(Level.WARNING);
    application
        .withPropertyValues("webhooks.receiver.verification=disabled")
        .run(context -> assertThat(context).hasFailed());
  }

  @Test
  void a_header_can_be_demanded_alone_or_beside_the_signature() {
    String[] header = {
      "webhooks.receiver.header.name=Authorization",
      "webhooks.receiver.header.values=" + SECRET_TOKEN
    };
    Map<String, List<String>> authorized = Map.of("Authorization", List.of(SECRET_TOKEN));
    application
        .withPropertyValues(header)
        .withPropertyValues("webhooks.receiver.verification=header-only")
        .run(
            context -> {
              assertThat(receive(context, authorized)).isEqualTo(204);
              assertThat(receive(context, Map.of())).isEqualTo(401);
            });
    verifying
        .withPropertyValues(header)
        .run(
            context -> {
              assertThat(receive(context, authorized)).isEqualTo(401);
              assertThat(receive(context, signed())).isEqualTo(401);
              Map<String, List<String>> both = signed();
              both.putAll(authorized);
              assertThat(receive(context, both)).isEqualTo(204);
            });
  }

  @Test
  void every_delivery_is_handled_when_the_property_says_again() {
    verifying
        .withPropertyValues("webhooks.receiver.replay.duplicates=handle-again")
        .run(
            context -> {
              receive(context, signed());
              receive(context, signed());
              assertThat(events).hasSize(2);
            });
  }

  @Test
  void beans_replace_the_defaults() {
    List<MessageKey> claimed = new ArrayList<>();
    List<Receipt> receipts = new ArrayList<>();
    ReplayStore busy =
        message -> {
          claimed.add(message);
          return ReplayStore.Refused.IN_PROGRESS;
        };
    bare.withBean(EventRoutes.class, this::routes)
        .withBean(ReceiverListener.class, () -> receipts::add)
        .withBean(ReplayStore.class, () -> busy)
        .withBean(JsonCodec.class, JsonCodec::load)
        .withBean(WebhookVerifier.class, WebhookReceiverAutoConfigurationTest::verifier)
        .withPropertyValues("webhooks.receiver.replay.endpoint=orders")
        .run(
            context -> {
              assertThat(receive(context, signed())).isEqualTo(503);
              assertThat(claimed).containsExactly(new MessageKey("orders", "msg_1"));
              assertThat(receipts).hasSize(1);
            });
  }

  @Test
  void a_bean_that_checks_payloads_is_asked() {
    PayloadCheck strict = (event, body) -> List.of("/name: required of " + event);
    bare.withBean(
            EventRoutes.class,
            () ->
                EventRoutes.byBodyText("/type")
                    .on("orderPlaced", Map.class, (event, delivery) -> events.add(event))
                    .otherwise(Map.class, (event, delivery) -> events.add(event)))
        .withBean(ReceiverListener.class, () -> receipt -> {})
        .withBean(PayloadCheck.class, () -> strict)
        .withPropertyValues("webhooks.receiver.keys=" + Signed.KEY)
        .run(context -> assertThat(receive(context, signed())).isEqualTo(400));
    assertThat(events).isEmpty();
  }

  @Test
  void a_receiver_bean_replaces_everything_but_the_servlet() {
    bare.withBean(
            WebhookReceiver.class,
            () -> WebhookReceiver.verifiedBy(verifier()).routes(routes()).build())
        .run(context -> assertThat(context).hasSingleBean(ServletRegistrationBean.class));
  }

  @Test
  void properties_do_not_show_keys_and_values() {
    verifying
        .withPropertyValues(
            "webhooks.receiver.header.name=X-Key",
            "webhooks.receiver.header.values=" + SECRET_TOKEN)
        .run(
            context ->
                assertThat(context.getBean(WebhookReceiverProperties.class).toString())
                    .contains("1 keys", "Header[X-Key, 1 values]")
                    .doesNotContain("MfKQ9r8", "0123456789abcdef"));
  }

  private EventRoutes routes() {
    return EventRoutes.byBodyText("/type")
        .otherwise(Map.class, (event, delivery) -> events.add(event));
  }

  private static WebhookVerifier verifier() {
    return WebhookVerifier.builder().key(HmacSecret.parse(Signed.KEY)).build();
  }

  private static Map<String, List<String>> signed() {
    return Signed.headerFields(Signed.BODY);
  }

  private static int receive(
      AssertableWebApplicationContext context, Map<String, List<String>> headers) {
    Map<String, List<String>> all = new HashMap<>(headers);
    all.put("Content-Type", List.of("application/json"));
    return context
        .getBean(WebhookReceiver.class)
        .receive(new WebhookRequest("POST", RequestHeaders.of(all), Signed.BODY.getBytes(UTF_8)))
        .status();
  }
}
