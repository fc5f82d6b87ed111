/** The chats and channels where Ringar is met: how to write there, and which group they belong to. */
@NullMarked
package se.samverkan.ringar.store.konversation;

import org.jspecify.annotations.NullMarked;
