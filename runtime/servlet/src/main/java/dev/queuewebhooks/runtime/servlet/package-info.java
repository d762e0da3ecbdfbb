/** A receiver in a Servlet container. */
@NullMarked
package dev.queuewebhooks.runtime.servlet;

import org.jspecify.annotations.NullMarked;
