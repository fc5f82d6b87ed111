/** The conversation: who says what where, which command it is, and which feature answers. */
@NullMarked
package se.samverkan.ringar.bot.samtal;

import org.jspecify.annotations.NullMarked;
