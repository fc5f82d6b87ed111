package se.samverkan.ringar.store.delprojekt;

/** Where a delprojekt is on its way. */
public enum Skede {
    FORSLAG,
    UPPDRAG,
    NULAGE,
    ANALYS,
    FORSLAG_TILL_ATGARDER,
    SLUTRAPPORT,
    AVSLUTAT_FOLJS_UPP,
    FARDIGT
}
