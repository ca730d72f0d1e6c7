import { oneOf, readWhole, record, text } from "../read-value.ts";

export const peopleSchema = "fourplane/people@1";

/** Letters, digits, - and _, up to 40: never a path, a flag or a name some systems keep for devices. */
export const isPersonName = (name: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/.test(name) && !/^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(name);

const stored = record<{ readonly schema: typeof peopleSchema; readonly inUse: string }>({
  schema: oneOf([peopleSchema]),
  inUse: text(true),
});

/** Reads who is in use from the text of people.json, or what is wrong with it. */
export const parsePeople = (content: string): { readonly inUse: string } | { readonly problem: string } => {
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/, ""));
  } catch (error) {
    return { problem: `this file is not JSON (${(error as Error).message})` };
  }
  const found = readWhole(stored, value);
  if ("problems" in found) {
    const [first] = found.problems;
    return { problem: [first?.path, first?.message].filter((part) => part !== "").join(": ") };
  }
  const { inUse } = found.value;
  return isPersonName(inUse) ? { inUse } : { problem: "inUse: this cannot be a name" };
};
