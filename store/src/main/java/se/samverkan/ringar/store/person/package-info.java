/** People, known by the identities that Teams gives them and never by a name that somebody typed. */
@NullMarked
package se.samverkan.ringar.store.person;

import org.jspecify.annotations.NullMarked;
