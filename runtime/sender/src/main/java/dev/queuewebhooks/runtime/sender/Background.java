package dev.queuewebhooks.runtime.sender;

import java.util.concurrent.ExecutorService;

/** What deliveries share that no thread waits for. */
record Background(
    Courier courier,
    RetryPolicy retryPolicy,
    SafeListener listener,
    Lanes lanes,
    ExecutorService workers,
    Timer timer) {}
