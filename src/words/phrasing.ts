/** What there is of these, with a separator between two. */
export const joined = (parts: readonly string[], separator = ", "): string =>
  parts.filter((part) => part !== "").join(separator);

/** "1 set", "3 sets", "2 entries"; `many` where it is not `one` with an s. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
