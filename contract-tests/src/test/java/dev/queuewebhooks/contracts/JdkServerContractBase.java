package dev.queuewebhooks.contracts;

import org.junit.jupiter.api.extension.RegisterExtension;

/** Holds the web server of the JDK to the contracts. */
public abstract class JdkServerContractBase extends ReceiverContractBase {
  @RegisterExtension
  static final SharedServer SERVER =
      new SharedServer(
          () -> {
            ReceivingApp app = ReceivingApp.start(SECRET);
            return new SharedServer.Running(app.uri(), app.arrivals(), app);
          });

  @Override
  SharedServer server() {
    return SERVER;
  }
}
