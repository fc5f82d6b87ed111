package se.samverkan.ringar.store.samverkan;

/**
 * A samverkan's file as it was when it was in force, to be stored so that what was promised under it can be explained.
 *
 * @param samverkan the samverkan's id
 * @param fingeravtryck SHA-256 of the file's bytes, in lower case hexadecimal
 * @param innehall the text of the file, with the kansli's e-mail addresses taken out: addresses stand only in Person
 */
public record Samverkansversion(String samverkan, String fingeravtryck, String innehall) {}
