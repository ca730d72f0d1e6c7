import { plannedDose } from "../../domain/log/performed.ts";
import type { TodaysItem } from "../../domain/session/todays-items.ts";
import { fullDoseText } from "../../words/dose.ts";
import { isAsPlanned } from "../../words/entry.ts";
import { sentenceText } from "../../words/sentence.ts";
import { escapeMarkdown } from "./escape.ts";
import { labelled, noteLabel, setsHint, setsLabel } from "./labels.ts";
import { behind, type Look } from "./look.ts";
import { itemInside } from "./marker.ts";
import { markdownPrint } from "./print.ts";
import { setsInFile } from "./sets-text.ts";

/** Dates as they stand in the headings, in every locale. */
export const inFile = (text: string, { from }: Pick<Look, "from">): string =>
  sentenceText(text, { today: from, plain: false });

const headWords = ({ item, rests, why }: TodaysItem, look: Look): string => {
  const name = `**${escapeMarkdown(item.name)}**`;
  return rests
    ? `${name} rests. ${escapeMarkdown(inFile(why.text, look))}`
    : `${name}: ${escapeMarkdown(fullDoseText(item))}`;
};

/** The first line of an exercise from behind its box to the end of its comment. */
export const itemHead = (each: TodaysItem, look: Look): string => {
  const { item, session, status, rests } = each;
  const words = headWords(each, look);
  const marker = itemInside({
    session,
    exercise: item.exercise,
    planned: plannedDose(item.dose),
    isRecorded: status === "done",
    rests,
    print: markdownPrint(words),
  });
  return words + behind(marker, look.flavour);
};

/** What stands in the box of an exercise. */
export const boxOf = ({ status, done }: TodaysItem): string =>
  done !== null || status === "done" ? "x" : status === "skipped" ? "-" : " ";

/** An exercise of a session as the lines of a list item: its box, a line for sets and one for a note. */
export const itemLines = (each: TodaysItem, look: Look, date: string): readonly string[] => {
  const { item, rests, done, status } = each;
  if (rests) return [`- ${itemHead(each, look)}`];
  const due = look.flavour === "obsidian" && status === "open" ? ` ⏳ ${date}` : "";
  const head = `- [${boxOf(each)}] ${itemHead(each, look)}${due}`;
  if (look.length === "page") return [head];
  const planned = plannedDose(item.dose);
  const hint = setsHint(planned, look.catalog.get(item.exercise)?.alternating === true);
  const sets = done === null || isAsPlanned(done) ? "" : setsInFile(done.done, done.planned ?? planned);
  return [
    head,
    `  - ${labelled(setsLabel, sets, hint)}`,
    `  - ${labelled(noteLabel, escapeMarkdown(done?.note ?? ""))}`,
  ];
};
