package dev.queuewebhooks.contracts.demo;

/**
 * How something that was tried several times went.
 *
 * @param tried how often
 * @param asExpected how often it went as it should
 */
record Score(int tried, int asExpected) {
  boolean isPerfect() {
    return tried == asExpected;
  }
}
