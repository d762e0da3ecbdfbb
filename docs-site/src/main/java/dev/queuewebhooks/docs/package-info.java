/** Makes the static documentation site from the bundle. */
@NullMarked
package dev.queuewebhooks.docs;

import org.jspecify.annotations.NullMarked;
