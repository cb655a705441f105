package io.clientele.embedded.demo;

import java.math.BigDecimal;

/**
 * Something the shop sells.
 *
 * @param price in US dollars
 */
record Product(String sku, String name, String category, BigDecimal price) {}
