/** The way out: the round promises, the sender keeps, and only the ledger joins them. */
@NullMarked
package se.samverkan.ringar.scheduler.utskick;

import org.jspecify.annotations.NullMarked;
