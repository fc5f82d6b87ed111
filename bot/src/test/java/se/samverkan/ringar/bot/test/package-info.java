/** Conversations with Ringar as chat: the whole bot over real HTTP, and a Teams connector of our own. */
@NullMarked
package se.samverkan.ringar.bot.test;

import org.jspecify.annotations.NullMarked;
