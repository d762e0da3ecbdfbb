/** How the model looks in Java: names, types, Javadoc, and one view record for each template. */
@NullMarked
package dev.queuewebhooks.tooling.codegen.java;

import org.jspecify.annotations.NullMarked;
