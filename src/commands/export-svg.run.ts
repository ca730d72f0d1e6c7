import type { Context } from "../context.ts";
import { safeText } from "../domain/safe-text.ts";
import { usage } from "../failure.ts";
import { exerciseSvg } from "../formats/figure-json.ts";
import { isFigureSvg } from "../formats/figure-svg.ts";
import { loadIllustrated } from "../storage/load-figures.ts";
import { readyFolder } from "../storage/output-file.ts";
import { readState } from "../storage/state-file.ts";
import { counted } from "../words/phrasing.ts";
import { ofKind } from "./deliver.ts";
import { pickExercises } from "./pick-exercise.ts";
import { namingToday } from "./training.ts";

export interface ExportSvgOptions {
  readonly output?: string | undefined;
  readonly otherSide?: boolean | undefined;
  readonly force?: boolean | undefined;
}

/** `export svg`: a picture of each exercise, into a folder, or a single one to standard output. */
export const runExportSvg = async (
  context: Context,
  asked: readonly string[],
  { output, otherSide, force }: ExportSvgOptions,
): Promise<void> => {
  const { catalog, figuresOf } = await loadIllustrated(context);
  const exercises = await pickExercises(context, namingToday(readState(context), catalog, context.today), asked);
  const figures = await figuresOf(exercises);
  const drawn = exercises.flatMap((exercise) => {
    const drawable = figures.get(exercise.id);
    if (drawable === undefined) return [];
    const { bases, figure } = drawable;
    return [{ id: exercise.id, svg: exerciseSvg(bases, figure, exercise, { mirrored: otherSide === true }) }];
  });
  const missing = exercises.filter(({ id }) => !figures.has(id)).map(({ name }) => safeText(name));
  if (drawn.length === 0) throw usage(`there is no picture yet of ${missing.join(", ")}`);
  const toFolder = output !== undefined && output !== "-";
  if (!toFolder && drawn.length > 1) throw usage("several pictures go into a folder", "name it with -o FOLDER");
  const rules = { keep: ofKind(isFigureSvg), force: force === true };
  const texts = drawn.map(({ id, svg }) => ({ name: `${id}.svg`, text: `${svg}\n` }));
  const ready = toFolder ? readyFolder(context, output, texts, rules) : null;
  const files = ready?.paths ?? [];
  ready?.write();
  if (ready === null && !context.json) context.world.stdout(texts[0]?.text ?? "");
  if (missing.length > 0) context.note(`No picture yet: ${missing.join(", ")}`);
  if (context.json) {
    const [only] = drawn;
    const value = { schema: "fourplane/export@1", format: "svg", files };
    context.out(JSON.stringify(toFolder ? value : { ...value, text: only?.svg }));
  } else if (toFolder) context.note(safeText(`Wrote ${counted(files.length, "picture")} into ${output}`));
};
