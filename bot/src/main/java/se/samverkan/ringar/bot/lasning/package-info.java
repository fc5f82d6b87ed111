/** Reading: pure functions from what people write to what they mean. */
@NullMarked
package se.samverkan.ringar.bot.lasning;

import org.jspecify.annotations.NullMarked;
