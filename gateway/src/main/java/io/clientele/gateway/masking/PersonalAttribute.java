package io.clientele.gateway.masking;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of an attribute or identifier, of a view that is {@link NamesAttribute}: masked where
 * that is.
 */
@Documented
@JacksonAnnotationsInside
@JsonSerialize(using = PersonalAttributeSerializer.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface PersonalAttribute {}
