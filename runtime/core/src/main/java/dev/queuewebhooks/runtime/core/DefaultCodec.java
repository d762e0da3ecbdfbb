package dev.queuewebhooks.runtime.core;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@link JsonCodec} that comes without being asked for. {@link JsonCodec#load()} takes it
 * only when there is no other, so that one dependency is enough to choose another.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface DefaultCodec {}
