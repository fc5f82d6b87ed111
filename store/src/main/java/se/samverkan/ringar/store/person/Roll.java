package se.samverkan.ringar.store.person;

/** What somebody is, to one delprojekt and in one place. The names people use for them are in the texts. */
public enum Roll {
    /** The shared secretariat, of the whole samverkan. */
    KANSLI,
    /** The person at the kansli who follows this delprojekt. */
    KONTAKTPERSON,
    ORDFORANDE,
    PROCESSLEDARE,
    LEDAMOT,
    ADJUNGERAD,
    PATIENTREPRESENTANT,
    KOMMUNIKATOR,
    /** A head of department in a chefsamråd that is coupled to this delprojekt. */
    CHEFSAMRAD,
    SAMARBETSGRUPP,
    LEDNINGSGRUPP,
    POLITIKER,
    /** The official in a region who sends the protokollsutdrag. */
    HANDLAGGARE,
    /** Speaks for the region that it is about. */
    REGIONENS,
    /** Wrote the entry that it is about. */
    FORFATTARE,
    /** Writes in a conversation that is coupled to the group, staffed or not. */
    SKRIVER_HAR,
    /** Anyone else who reaches the bot. */
    OVRIG
}
