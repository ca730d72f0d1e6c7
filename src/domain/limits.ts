/*
 * What is kept about a person, at most: one place, so that what one part accepts the next can hold. Everything is
 * checked where it enters: a flag, a file, the clock. [D] throughout: far beyond any use, within what the rest can bear.
 */

/** Days that may be said or acted on. A year stays free on either side for counting weeks, pauses and lay-offs from them. */
export const saidDates = { first: "1901-01-01", last: "9998-12-31" } as const;

/** Days that may stand in a file: whatever is counted from a day that was said. */
export const storedDates = { first: "1900-01-01", last: "9999-06-30" } as const;

/** The revision of a state, and the number of an entry: 15 digits, which are exact as numbers and in the names of copies. */
export const mostNumber = 999_999_999_999_999;

/** Sets of one entry that can be said, and that can stand in a file. */
export const mostSets = 20;
export const mostStoredSets = 100;

/** What one set can come to when it is said: an hour held, ten kilometres carried, a day walked. */
export const mostSaid = { reps: 1000, seconds: 3600, metres: 10_000, minutes: 1440 } as const;
/** What one set can come to in a file. */
export const mostAmount = 10_000;

/** Characters of a text in a file. */
export const longestText = 10_000;

/** Bytes of a state: decades of training every day stay far below this. */
export const mostStateBytes = 50_000_000;
/** Bytes of a Markdown file that is read back. */
export const mostMarkdownBytes = 5_000_000;
/** Bytes of a catalog: about 300,000 exercises without prose. */
export const mostCatalogBytes = 180_000_000;
/** Bytes of the small files beside a state: who is in use, who holds a lock. */
export const mostSmallBytes = 10_000;
