/** The ground that repositories stand on: the two databases, their indexes, older documents and shared writes. */
@NullMarked
package se.samverkan.ringar.store.databas;

import org.jspecify.annotations.NullMarked;
