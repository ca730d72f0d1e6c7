import { existsSync, readFileSync } from "node:fs";

import type { Catalog } from "../src/domain/catalog/entry.ts";
import { Converter, type Outcome } from "../src/domain/catalog/foreign/convert.ts";
import { planes } from "../src/domain/spine.ts";
import { readForeign } from "../src/formats/foreign-catalogs/read-foreign.ts";
import { reached, share, type Section } from "./report.ts";

const source = "../shared/data/free-exercise-db.json";
const sample = "test/fixtures/tagged-by-hand.json";
const goal = 0.9;

interface Labelled {
  readonly id: string;
  readonly half: "tuned-on" | "held-out";
  readonly role: string;
  readonly plane?: string;
  readonly mode?: string;
}

interface Judged extends Labelled {
  readonly wanted: string;
  readonly got: string;
  readonly isSure: boolean;
}

const cellOf = (outcome: Outcome): string => {
  if (!("exercise" in outcome)) return "out";
  const { role, planes: [plane] = [], mode } = outcome.exercise;
  return role === "trunk" ? `${plane}:${mode}` : role;
};

const judge = async (catalog: Catalog): Promise<readonly Judged[]> => {
  const read = await readForeign(readFileSync(source), "en");
  if ("problem" in read) throw new Error(read.problem);
  const rules = { catalog: "free-exercise-db", ours: catalog, answers: new Map(), trustsLow: false, anyLicence: false };
  const converter = new Converter(rules);
  const outcomes = new Map<string, Outcome>();
  for (const item of read.items) if ("entry" in item) outcomes.set(item.entry.id, converter.add(item.entry, item.path));
  const { entries } = JSON.parse(readFileSync(sample, "utf8")) as { readonly entries: readonly Labelled[] };
  return entries.flatMap((label) => {
    const outcome = outcomes.get(label.id);
    if (outcome === undefined || "bad" in outcome) return [];
    const wanted = label.plane === undefined ? label.role : `${label.plane}:${label.mode}`;
    return [{ ...label, wanted, got: cellOf(outcome), isSure: outcome.basis !== "low" }];
  });
};

const right = (judged: readonly Judged[]): number => judged.filter(({ wanted, got }) => wanted === got).length;

const rowOf = (name: string, judged: readonly Judged[], isIt: (cell: string) => boolean): readonly string[] => {
  const sure = judged.filter(({ isSure }) => isSure);
  const said = sure.filter(({ got }) => isIt(got));
  const there = judged.filter(({ wanted }) => isIt(wanted));
  const found = there.filter(({ got }) => isIt(got));
  const isRight = ({ wanted }: Judged) => isIt(wanted);
  return [
    name,
    String(there.length),
    share(said.filter(isRight).length, said.length),
    share(found.filter(({ isSure }) => isSure).length, there.length),
    share(found.length, there.length),
  ];
};

const halfOf = (judged: readonly Judged[], half: Labelled["half"]): string => {
  const own = judged.filter((each) => each.half === half);
  const sure = own.filter(({ isSure }) => isSure);
  const rest = own.filter(({ isSure }) => !isSure);
  return `${half}: ${share(right(sure), sure.length)} of the sure ones right, ${share(right(rest), rest.length)} of the guesses`;
};

/** How well exercises of another catalog are tagged, against those tagged by hand. */
export const measureTagging = async (catalog: Catalog): Promise<Section> => {
  const title = "Exercises of other catalogs";
  if (!existsSync(source))
    return {
      title,
      table: [["what"], ["not measured: there is no free-exercise-db beside the repository"]],
      notes: [],
    };
  const judged = await judge(catalog);
  const sure = judged.filter(({ isSure }) => isSure);
  const rows = [
    ...planes.map((plane) => rowOf(plane, judged, (cell) => cell.startsWith(`${plane}:`))),
    ...["move", "resist"].map((mode) => rowOf(mode, judged, (cell) => cell.endsWith(`:${mode}`))),
    ...["mobility", "support", "out"].map((role) =>
      rowOf(role === "out" ? "left out" : role, judged, (cell) => cell === role),
    ),
  ];
  const wrong = sure
    .filter(({ wanted, got }) => wanted !== got)
    .map(({ id, wanted, got }) => `${id} (${got} instead of ${wanted})`);
  return {
    title,
    table: [["what", "in the sample", "precision, sure ones", "recall, sure ones", "recall, with guesses"], ...rows],
    notes: [
      `Plane, mode and role all right where it is sure: ${share(right(sure), sure.length)}; goal at least ${goal * 100} %, reached: ${reached(right(sure) / sure.length >= goal)}. ${halfOf(judged, "held-out")}; ${halfOf(judged, "tuned-on")}.`,
      "",
      `The sample: ${judged.length} entries of free-exercise-db (\`${sample}\`), tagged by hand before the rules were written, by the same author. Only the errors of one half were looked at while the rules were written. Wrong and sure: ${wrong.join(", ")}.`,
    ],
  };
};
