/** One samverkan as its YAML file says: its huvudmän, bodies, rules and sending times, read and checked as a whole. */
@NullMarked
package se.samverkan.ringar.store.samverkan;

import org.jspecify.annotations.NullMarked;
