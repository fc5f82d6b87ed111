/** What the installation keeps to itself, the same on all nodes. */
@NullMarked
package se.samverkan.ringar.store.hemlighet;

import org.jspecify.annotations.NullMarked;
