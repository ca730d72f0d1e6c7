import type { Context } from "../context.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import { safeText } from "../domain/safe-text.ts";
import type { DayPicture } from "../domain/session/day-picture.ts";
import { andList } from "../words/plane.ts";

/** Says which exercises of the session no catalog has any more; their doses stay as they were planned. */
export const noteOrphans = (context: Context, { items }: DayPicture, catalog: Catalog): void => {
  const gone = items.filter(({ item, status }) => status === "open" && !catalog.has(item.exercise));
  const [first] = gone;
  if (first === undefined) return;
  const names = andList(gone.map(({ item }) => safeText(item.name)));
  context.note(`No catalog in use has ${names}. fourplane swap ${first.item.exercise} offers another.`);
};
