/** The packaged bot under kill -9. */
@NullMarked
package se.samverkan.ringar.bot.krasch;

import org.jspecify.annotations.NullMarked;
