package io.clientele.gateway.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a method of a resource: whoever has one of these roles, or one that includes it. A
 * method without it is refused to everybody, but where its resource is {@link OpenToAll}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AllowedTo {

  /** The least roles that will do. */
  Role[] value();
}
