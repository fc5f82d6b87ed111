/** What is taken down: vägval and ringar, numbered, with every change they have seen. */
@NullMarked
package se.samverkan.ringar.store.anteckning;

import org.jspecify.annotations.NullMarked;
