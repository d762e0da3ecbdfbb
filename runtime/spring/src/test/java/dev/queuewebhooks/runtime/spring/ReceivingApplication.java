package dev.queuewebhooks.runtime.spring;

import dev.queuewebhooks.runtime.receiver.Delivery;
import dev.queuewebhooks.runtime.receiver.EventRoutes;
import dev.queuewebhooks.runtime.receiver.Receipt;
import dev.queuewebhooks.runtime.receiver.ReceiverListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** An application with Spring MVC and Spring Security that receives webhooks. */
@SpringBootApplication
class ReceivingApplication {
  final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  final List<Receipt> receipts = new CopyOnWriteArrayList<>();

  @Bean
  EventRoutes routes() {
    return EventRoutes.byBodyText("/type")
        .on("orderPlaced", Map.class, (event, delivery) -> deliveries.add(delivery))
        .otherwise(Map.class, (event, delivery) -> deliveries.add(delivery));
  }

  @Bean
  ReceiverListener listener() {
    return receipts::add;
  }

  /** Senders have neither a session nor a token; they sign. All other paths stay protected. */
  @Bean
  SecurityFilterChain security(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            requests -> requests.requestMatchers("/hooks").permitAll().anyRequest().authenticated())
        .csrf(csrf -> csrf.ignoringRequestMatchers("/hooks"))
        .build();
  }
}
