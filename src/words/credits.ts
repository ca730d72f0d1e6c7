import type { Catalog } from "../domain/catalog/entry.ts";
import type { SessionAhead } from "../domain/session/week-ahead.ts";
import { joined } from "./phrasing.ts";

/** Attribution and licence of every exercise of these sessions that came from elsewhere. */
export const creditsOf = (
  sessions: readonly SessionAhead[],
  catalog: Catalog,
): readonly { readonly name: string; readonly credit: string }[] => {
  const shown = new Set(sessions.flatMap(({ items }) => items.map(({ item }) => item.exercise)));
  return [...shown].flatMap((id) => {
    const { name, licence = "", attribution = "" } = catalog.get(id) ?? {};
    const credit = joined([attribution, licence]);
    return name === undefined || credit === "" ? [] : [{ name, credit }];
  });
};
