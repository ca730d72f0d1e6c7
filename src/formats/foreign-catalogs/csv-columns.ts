import { fold } from "../../domain/catalog/fold.ts";

/** What a column can be about. */
export type Column =
  | "id"
  | "name"
  | "aliases"
  | "equipment"
  | "primary"
  | "secondary"
  | "force"
  | "category"
  | "level"
  | "measure"
  | "steps"
  | "licence"
  | "attribution"
  | "plane"
  | "mode"
  | "role"
  | "patterns";

/** Headings by what they are about: folded, the first that fits. */
const headings: readonly (readonly [Column, RegExp])[] = [
  ["id", /^(id|uuid|key|slug|code|exercise id)$/],
  ["aliases", /alias|synonym|also known|other names?|alternative names?/],
  ["plane", /plane|direction/],
  ["mode", /^(mode|move or resist|type of work|contraction)$/],
  ["role", /^(role|purpose)$/],
  ["name", /^(name|title|exercise|exercise name|movement|ubung|ubungsname|nom|nombre|ejercicio|exercice)$/],
  ["secondary", /secondary|synerg|assist|helper/],
  ["primary", /muscle|target|body ?part|muskel|musculos?/],
  ["patterns", /pattern/],
  ["equipment", /equipment|gear|implement|gerat|materiel|equipo|tools?$/],
  ["force", /^(force|force type)$/],
  ["level", /level|difficulty|experience|schwierigkeit|niveau/],
  ["category", /category|^type$|kind|exercise type|kategorie/],
  ["measure", /measure|unit|reps or time/],
  ["steps", /instruction|step|description|how to|directions|anleitung|beschreibung/],
  ["licence", /licen[cs]e|rights/],
  ["attribution", /attribution|author|credit|source/],
];

/** What each heading of a table is about; null where it is left out, one of two with the same meaning among them. */
export const columnsOf = (header: readonly string[]): readonly (Column | null)[] => {
  const taken = new Set<Column>();
  return header.map((heading) => {
    const words = fold(heading.normalize("NFKD"));
    const found = headings.find(([column, says]) => says.test(words) && !taken.has(column))?.[0];
    if (found === undefined) return null;
    taken.add(found);
    return found;
  });
};
