import type { Context } from "../context.ts";

/** Does what is left to do once a change is written. It cannot take the change back: where it fails it is said, and all is well. */
export const afterwards = ({ note }: Pick<Context, "note">, what: string, work: () => void): void => {
  try {
    work();
  } catch (error) {
    note(`The change is written; only ${what} (${error instanceof Error ? error.message : String(error)}).`);
  }
};
