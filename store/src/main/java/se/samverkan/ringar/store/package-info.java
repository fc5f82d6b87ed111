/** What is remembered: documents, their history, and who may see and change them. */
@NullMarked
package se.samverkan.ringar.store;

import org.jspecify.annotations.NullMarked;
