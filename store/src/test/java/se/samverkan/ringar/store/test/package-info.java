/** What tests of all modules need to run on real stores. */
@NullMarked
package se.samverkan.ringar.store.test;

import org.jspecify.annotations.NullMarked;
