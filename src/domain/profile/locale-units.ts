import type { Unit } from "./profile.ts";

/** Weights are sold in pounds in the United States, Liberia and Myanmar (Unicode CLDR, measurement data). */
const poundLocales = /^(en-us|en-lr|my-mm)\b/i;

/** The unit weights are sold in where people use a locale such as `en-US` or `en_US.UTF-8`; kilograms when it says nothing. */
export const unitsOfLocale = (locale: string): Unit => (poundLocales.test(locale.replace("_", "-")) ? "lb" : "kg");
