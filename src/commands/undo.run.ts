import type { Context } from "../context.ts";
import type { Catalog } from "../domain/catalog/entry.ts";
import { differencesBetween } from "../domain/state/differences.ts";
import type { State } from "../domain/state/state.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { undoLast } from "../storage/undo-state.ts";
import { wrap } from "../terminal/columns.ts";
import { differenceLines } from "../words/differences.ts";
import { wordsOf } from "./training.ts";

/** Says what changed on the way from one state to another, in words and as lists for `--json`. */
export const changesInWords = (context: Context, catalog: Catalog, from: State, to: State) => {
  const { world, screen } = context;
  const words = wordsOf(catalog, from.plan ?? to.plan);
  return differenceLines(differencesBetween(from, to), { locale: world.locale, plain: screen.plain, ...words });
};

/** A heading and its lines, fitted to the screen; nothing when there are none. */
export const listed = (context: Context, heading: string, lines: readonly string[]): readonly string[] => {
  const { width } = context.screen;
  if (lines.length === 0) return [];
  return [wrap(heading, width), ...lines.map((line) => `  ${wrap(line, width, 2)}`)];
};

/** `undo`: takes back the last change and says what it was. */
export const runUndo = async (context: Context): Promise<void> => {
  // A catalog that cannot be used refuses the command, and a refused command changes nothing.
  const catalog = await loadCatalog(context);
  const { before, after } = await undoLast(context);
  const { tookBack, broughtBack } = changesInWords(context, catalog, before, after);
  if (context.json) {
    const { revision, basis } = after;
    return context.out(JSON.stringify({ schema: "fourplane/undo@1", revision, basis, tookBack, broughtBack }));
  }
  const isSame = tookBack.length === 0 && broughtBack.length === 0;
  context.out(
    [
      ...listed(context, "Took back:", tookBack),
      ...listed(context, "Brought back:", broughtBack),
      ...(isSame ? ["Took back a change that left everything as it was."] : []),
    ].join("\n"),
  );
};
