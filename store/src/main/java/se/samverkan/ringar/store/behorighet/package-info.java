/** Who may do what: one pure table of roles and actions. */
@NullMarked
package se.samverkan.ringar.store.behorighet;

import org.jspecify.annotations.NullMarked;
