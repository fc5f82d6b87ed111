/** The way of a delprojekt through the instanser: from proposal to end, each decision with its day and its papers. */
@NullMarked
package se.samverkan.ringar.store.vag;

import org.jspecify.annotations.NullMarked;
