import type { Context } from "../context.ts";
import { planesOutOfReach, reachOf, type CellReach } from "../domain/catalog/reach.ts";
import { parseLevel } from "../domain/profile/parse-profile.ts";
import { defaultProfile } from "../domain/profile/profile.ts";
import { exit, usage } from "../failure.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { readState } from "../storage/state-file.ts";
import { renderReach } from "../terminal/reach-view.ts";
import { readEquipment } from "./read-equipment.ts";

export interface CoverageOptions {
  readonly equipment?: string | undefined;
  readonly level?: string | undefined;
}

const asJson = ({ cell, ...row }: CellReach) => ({ plane: cell.plane, mode: cell.mode, ...row });

/**
 * `catalog coverage`: which planes and modes can be trained, and what would open more. Flags come before the saved
 * profile. Returns exit code 4 when a plane cannot be trained at all.
 */
export const runCatalogCoverage = async (context: Context, options: CoverageOptions): Promise<number> => {
  const catalog = await loadCatalog(context);
  const profile = readState(context).profile ?? defaultProfile;
  const { equipment, units } =
    options.equipment === undefined ? profile : readEquipment(catalog, options.equipment, profile.units);
  const asked = options.level === undefined ? { value: profile.level } : parseLevel(options.level);
  if ("problem" in asked) throw usage(`--level: ${asked.problem}`);
  const question = { equipment, units, level: asked.value };
  const reach = reachOf(catalog, equipment, asked.value);
  const isComplete = planesOutOfReach(reach).length === 0;
  if (context.json) {
    const status = isComplete ? "complete" : "gaps";
    context.out(
      JSON.stringify({ schema: "fourplane/catalog-coverage@1", status, ...question, cells: reach.map(asJson) }),
    );
  } else {
    context.out(renderReach(reach, question, context.screen));
  }
  return isComplete ? exit.ok : exit.gaps;
};
