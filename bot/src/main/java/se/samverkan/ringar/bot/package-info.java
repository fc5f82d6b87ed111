/** What is said: the conversation, its features and the edge towards Teams. */
@NullMarked
package se.samverkan.ringar.bot;

import org.jspecify.annotations.NullMarked;
