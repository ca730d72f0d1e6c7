/** Looks an answer up, working it out the first time only; one that is undefined is worked out again. */
export const remembered = <Answer>(work: (text: string) => Answer): ((text: string) => Answer) => {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = work(text);
    if (found !== undefined) known.set(text, found);
    return found;
  };
};
