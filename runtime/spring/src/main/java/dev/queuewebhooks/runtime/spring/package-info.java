/** A receiver in a Spring Boot application, configured by its properties and beans. */
@NullMarked
package dev.queuewebhooks.runtime.spring;

import org.jspecify.annotations.NullMarked;
