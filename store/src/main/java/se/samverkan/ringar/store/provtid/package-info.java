/** Trial mode: how far ahead of real time the clock has been moved. */
@NullMarked
package se.samverkan.ringar.store.provtid;

import org.jspecify.annotations.NullMarked;
