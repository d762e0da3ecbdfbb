package dev.queuewebhooks.runtime.sender;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Asks for the addresses of a host; may block. */
@FunctionalInterface
interface HostResolver {
  /**
   * All addresses, the best first; at least one.
   *
   * @throws UnknownHostException when there are none
   */
  InetAddress[] resolve(String host) throws UnknownHostException;
}
