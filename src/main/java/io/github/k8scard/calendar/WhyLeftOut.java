package io.github.k8scard.calendar;

/** Why a date has no card although its weekday has one. */
public sealed interface WhyLeftOut {

    /** It is one of the channel's own days off. */
    record DayOff() implements WhyLeftOut {}

    /**
     * It is a public holiday.
     *
     * @param name in English
     */
    record PublicHoliday(String name) implements WhyLeftOut {}

    /**
     * Somebody skipped its card.
     *
     * @param by who, by an id
     */
    record Skipped(String by) implements WhyLeftOut {}
}
