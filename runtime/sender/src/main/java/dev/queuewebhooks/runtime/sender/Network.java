package dev.queuewebhooks.runtime.sender;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A range of addresses in CIDR notation, such as {@code 10.0.0.0/8} or {@code fc00::/7}. */
final class Network {
  /** Looks like an address, so that reading it never asks a name server. */
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");

  private final String text;
  private final byte[] prefix;
  private final int bits;

  private Network(String text, byte[] prefix, int bits) {
    this.text = text;
    this.prefix = prefix;
    this.bits = bits;
  }

  /**
   * @throws IllegalArgumentException when the text is no network
   */
  static Network parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0 || !ADDRESS.matcher(text.substring(0, slash)).matches()) {
      throw invalid(text);
    }
    try {
      byte[] prefix = InetAddress.getByName(text.substring(0, slash)).getAddress();
      int bits = Integer.parseInt(text.substring(slash + 1));
      if (bits < 0 || bits > prefix.length * 8 || !endsInZeros(prefix, bits)) {
        throw invalid(text);
      }
      return new Network(text, prefix, bits);
    } catch (UnknownHostException | NumberFormatException e) {
      throw invalid(text);
    }
  }

  /** Whether the address, 4 or 16 bytes, is of the same family and within the range. */
  boolean contains(byte[] address) {
    if (address.length != prefix.length) {
      return false;
    }
    for (int i = 0; i < bits; i++) {
      if (bit(address, i) != bit(prefix, i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return text;
  }

  private static boolean endsInZeros(byte[] address, int from) {
    for (int i = from; i < address.length * 8; i++) {
      if (bit(address, i) != 0) {
        return false;
      }
    }
    return true;
  }

  private static int bit(byte[] address, int index) {
    return address[index / 8] >> (7 - index % 8) & 1;
  }

  private static IllegalArgumentException invalid(String text) {
    return new IllegalArgumentException(
        "not a network: " + text + "; write its first address and its size, as in 10.20.0.0/16");
  }
}
