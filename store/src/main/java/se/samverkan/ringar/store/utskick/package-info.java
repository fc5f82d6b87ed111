/** The ledger of promises: what is to be sent, to which role, and what became of it. */
@NullMarked
package se.samverkan.ringar.store.utskick;

import org.jspecify.annotations.NullMarked;
