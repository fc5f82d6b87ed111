/** How Ringar is installed in Teams: the app package, made of a template and what the bot's own registry knows. */
@NullMarked
package se.samverkan.ringar.manifests;

import org.jspecify.annotations.NullMarked;
