/** What the regions do with a report: åtgärdsförslag, each huvudman's decisions on them, and how far implementation is. */
@NullMarked
package se.samverkan.ringar.store.genomforande;

import org.jspecify.annotations.NullMarked;
