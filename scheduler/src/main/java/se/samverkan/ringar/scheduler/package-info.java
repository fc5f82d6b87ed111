/** What is due: pure rules, the round, the ledger's sender and the calendar they keep. */
@NullMarked
package se.samverkan.ringar.scheduler;

import org.jspecify.annotations.NullMarked;
