/** Documents that belong to a decision or a report: links, and files kept here. */
@NullMarked
package se.samverkan.ringar.store.dokument;

import org.jspecify.annotations.NullMarked;
