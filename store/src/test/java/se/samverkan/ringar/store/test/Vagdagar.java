package se.samverkan.ringar.store.test;

import java.time.LocalDate;
import se.samverkan.ringar.store.vag.Mall;
import se.samverkan.ringar.store.vag.Vag;

/** A way with one of its days changed. */
final class Vagdagar {
    private Vagdagar() {}

    static Vag mall(Vag v, Mall mall) {
        return new Vag(
                mall,
                v.foreslagen(),
                v.startad(),
                v.vilarTill(),
                v.avslagen(),
                v.skedeSedan(),
                v.slutrapport(),
                v.godkand(),
                v.avslutad(),
                v.fardig(),
                v.beslut());
    }

    static Vag foreslagen(Vag v, LocalDate foreslagen) {
        return new Vag(
                v.mall(),
                foreslagen,
                v.startad(),
                v.vilarTill(),
                v.avslagen(),
                v.skedeSedan(),
                v.slutrapport(),
                v.godkand(),
                v.avslutad(),
                v.fardig(),
                v.beslut());
    }

    static Vag startad(Vag v, LocalDate startad) {
        return new Vag(
                v.mall(),
                v.foreslagen(),
                startad,
                v.vilarTill(),
                v.avslagen(),
                v.skedeSedan(),
                v.slutrapport(),
                v.godkand(),
                v.avslutad(),
                v.fardig(),
                v.beslut());
    }

    static Vag vilarTill(Vag v, LocalDate vilarTill) {
        return new Vag(
                v.mall(),
                v.foreslagen(),
                v.startad(),
                vilarTill,
                v.avslagen(),
                v.skedeSedan(),
                v.slutrapport(),
                v.godkand(),
                v.avslutad(),
                v.fardig(),
                v.beslut());
    }

    static Vag avslagen(Vag v, LocalDate avslagen) {
        return new Vag(
                v.mall(),
                v.foreslagen(),
                v.startad(),
                v.vilarTill(),
                avslagen,
                v.skedeSedan(),
                v.slutrapport(),
                v.godkand(),
                v.avslutad(),
                v.fardig(),
                v.beslut());
    }

    static Vag skedeSedan(Vag v, LocalDate skedeSedan) {
        return new Vag(
                v.mall(),
                v.foreslagen(),
                v.startad(),
                v.vilarTill(),
                v.avslagen(),
                skedeSedan,
                v.slutrapport(),
                v.godkand(),
                v.avslutad(),
                v.fardig(),
                v.beslut());
    }

    static Vag slutrapport(Vag v, LocalDate slutrapport) {
        return new Vag(
                v.mall(),
                v.foreslagen(),
                v.startad(),
                v.vilarTill(),
                v.avslagen(),
                v.skedeSedan(),
                slutrapport,
                v.godkand(),
                v.avslutad(),
                v.fardig(),
                v.beslut());
    }

    static Vag godkand(Vag v, LocalDate godkand) {
        return new Vag(
                v.mall(),
                v.foreslagen(),
                v.startad(),
                v.vilarTill(),
                v.avslagen(),
                v.skedeSedan(),
                v.slutrapport(),
                godkand,
                v.avslutad(),
                v.fardig(),
                v.beslut());
    }

    static Vag avslutad(Vag v, LocalDate avslutad) {
        return new Vag(
                v.mall(),
                v.foreslagen(),
                v.startad(),
                v.vilarTill(),
                v.avslagen(),
                v.skedeSedan(),
                v.slutrapport(),
                v.godkand(),
                avslutad,
                v.fardig(),
                v.beslut());
    }

    static Vag fardig(Vag v, LocalDate fardig) {
        return new Vag(
                v.mall(),
                v.foreslagen(),
                v.startad(),
                v.vilarTill(),
                v.avslagen(),
                v.skedeSedan(),
                v.slutrapport(),
                v.godkand(),
                v.avslutad(),
                fardig,
                v.beslut());
    }
}
