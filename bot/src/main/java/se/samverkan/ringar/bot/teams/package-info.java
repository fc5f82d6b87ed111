/** The edge towards Teams, and the only package that knows the Bot Framework SDK. */
@NullMarked
package se.samverkan.ringar.bot.teams;

import org.jspecify.annotations.NullMarked;
