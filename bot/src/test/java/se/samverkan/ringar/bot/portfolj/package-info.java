/** A portfolio of ten years replayed: what came to people's chats and mailboxes against a table of what should come. */
@NullMarked
package se.samverkan.ringar.bot.portfolj;

import org.jspecify.annotations.NullMarked;
