/** What there is of these, with a separator between two. */
export const joined = (parts: readonly string[], separator = ", "): string =>
  parts.filter((part) => part !== "").join(separator);

/** The same with a small first letter, to go on after a colon. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** "1 set", "3 sets", "2 entries"; `many` where it is not `one` with an s. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
