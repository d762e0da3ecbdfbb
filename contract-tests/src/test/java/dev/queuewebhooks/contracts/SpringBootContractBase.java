package dev.queuewebhooks.contracts;

import dev.queuewebhooks.contracts.spring.ReceivingApplication;
import java.net.URI;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Holds a Spring Boot application, on Tomcat, to the contracts. */
public abstract class SpringBootContractBase extends ReceiverContractBase {
  @RegisterExtension
  static final SharedServer SERVER = new SharedServer(SpringBootContractBase::start);

  private static SharedServer.Running start() {
    ConfigurableApplicationContext context = ReceivingApplication.start(SECRET);
    URI uri =
        URI.create(
            "http://127.0.0.1:"
                + context.getEnvironment().getProperty("local.server.port")
                + context.getEnvironment().getProperty("webhooks.receiver.path"));
    return new SharedServer.Running(uri, context.getBean(Arrivals.class), context);
  }

  @Override
  SharedServer server() {
    return SERVER;
  }
}
