/** Two people who turn out to be one become one, in everything that refers to them. */
@NullMarked
package se.samverkan.ringar.store.sammanforing;

import org.jspecify.annotations.NullMarked;
