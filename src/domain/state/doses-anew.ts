/** Said once to a person with a log from before doses were found by what was left at the end of a set. */
export const dosesAnew =
  "Doses are found anew from here on: what was left at the end of the last set moves them, and earlier answers count as right. fourplane today --why says why each is what it is.";
