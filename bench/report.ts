import { cpus, totalmem } from "node:os";

/** One part of the results: a table (its first row is the head) and sentences on how it was measured and what falls short. */
export interface Section {
  readonly title: string;
  readonly table: readonly (readonly string[])[];
  readonly notes: readonly string[];
}

export const ms = (value: number): string => (Number.isNaN(value) ? "-" : `${value.toFixed(value < 100 ? 1 : 0)} ms`);
export const times = (value: number): string => (Number.isNaN(value) ? "-" : `${value.toFixed(value < 10 ? 2 : 0)} x`);
export const percent = (value: number): string => (Number.isNaN(value) ? "-" : `${(value * 100).toFixed(2)} %`);
export const share = (count: number, all: number): string =>
  all === 0 ? "-" : `${count} of ${all} (${((count / all) * 100).toFixed(1)} %)`;

/** Whether a figure reaches its goal, in words. NaN, a figure that could not be taken, does not. */
export const reached = (isReached: boolean): string => (isReached ? "yes" : "no");

/** The last two cells of a row: the most that is aimed at, and whether it is reached; empty where nothing is. */
export const goalCells = (ratio: number, most: number | undefined): readonly string[] =>
  most === undefined ? ["", ""] : [`at most ${most} x`, reached(ratio <= most)];

const tableLines = ([head = [], ...rows]: Section["table"]): readonly string[] =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);

/** The results as Markdown. */
export const renderReport = (sections: readonly Section[], quick: boolean, seconds: number): string => {
  const cores = cpus();
  const lines = [
    "# Bench results",
    "",
    `Written by \`npm run bench\`${quick ? " with `--quick`: fewer instances and runs, so only a rough picture" : ""}. Figures are of one run on one machine; what counts is the ratios within it.`,
    "",
    `- Machine: ${cores[0]?.model.trim() ?? "unknown"}, ${cores.length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`,
    `- Node ${process.version}, ${process.platform} ${process.arch}`,
    `- ${new Date().toISOString().slice(0, 10)}, ${Math.round(seconds)} s in all`,
    ...sections.flatMap(({ title, table, notes }) => ["", `## ${title}`, "", ...tableLines(table), "", ...notes]),
  ];
  return `${lines.join("\n")}\n`;
};
