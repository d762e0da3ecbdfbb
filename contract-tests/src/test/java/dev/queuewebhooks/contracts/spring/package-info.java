/** The application that holds the Spring Boot adapter to the contracts. */
@NullMarked
package dev.queuewebhooks.contracts.spring;

import org.jspecify.annotations.NullMarked;
