/** How a delprojekt stands and what has happened to it, as every feature shows and confirms it. */
@NullMarked
package se.samverkan.ringar.bot.lage;

import org.jspecify.annotations.NullMarked;
