import type { Catalog, Exercise } from "../../domain/catalog/entry.ts";
import type { LocalDate } from "../../domain/dates.ts";
import type { TodaysItem } from "../../domain/session/todays-items.ts";
import type { Item } from "../../domain/week.ts";
import { cautionMeaning } from "../../words/cautions.ts";
import { trainsText } from "../../words/cell.ts";
import { andList } from "../../words/plane.ts";
import { escapeMarkdown } from "./escape.ts";
import { inFile } from "./item.ts";
import { aboutEnding, factLabels, labelled } from "./labels.ts";
import { fold, styleOf, type Look } from "./look.ts";
import { ownText } from "./marker.ts";

const allItTrains = (item: Item): string => {
  const [, ...others] = item.cells;
  return trainsText(item) + (others.length === 0 ? "" : `; partly ${andList(others.map(({ plane }) => plane))}`);
};

const neighbour = (label: string, id: string | null, catalog: Catalog): readonly string[] => {
  const found = catalog.get(id ?? "");
  return found === undefined ? [] : [labelled(label, `${escapeMarkdown(found.name)} (level ${found.level})`)];
};

const facts = ({ item, why, status }: TodaysItem, exercise: Exercise | undefined, look: Look): readonly string[] => [
  labelled(factLabels.trains, allItTrains(item)),
  ...(why.text === "" || status !== "open" ? [] : [labelled(factLabels.why, escapeMarkdown(inFile(why.text, look)))]),
  ...(why.next === "" ? [] : [labelled(factLabels.next, escapeMarkdown(inFile(why.next, look)))]),
  ...(exercise === undefined ? [] : neighbour(factLabels.easier, exercise.easier, look.catalog)),
  ...(exercise === undefined ? [] : neighbour(factLabels.harder, exercise.harder, look.catalog)),
  ...(exercise === undefined || exercise.cautions.length === 0
    ? []
    : [labelled(factLabels.care, exercise.cautions.map((tag) => escapeMarkdown(cautionMeaning(tag))).join("; "))]),
];

const listed = (label: string, lines: readonly string[], isNumbered: boolean): readonly string[] =>
  lines.length === 0
    ? []
    : [
        `- ${labelled(label, "")}`,
        ...lines.map((line, index) => `  ${isNumbered ? `${index + 1}.` : "-"} ${escapeMarkdown(line)}`),
      ];

const description = ({ steps, cues, stop }: Exercise): readonly string[] => [
  ...listed(factLabels.how, steps, true),
  ...listed(factLabels.cues, cues, false),
  ...listed(factLabels.stop, stop, false),
];

/** What is said of one exercise, folded. */
const about = (each: TodaysItem, describedOn: string | undefined, look: Look): readonly string[] => {
  const { item } = each;
  const exercise = look.catalog.get(item.exercise);
  const more =
    exercise === undefined
      ? []
      : describedOn === undefined
        ? description(exercise)
        : [`- ${labelled(factLabels.how, `see ${describedOn}`)}`];
  const picture = describedOn === undefined ? look.pictures?.get(item.exercise) : undefined;
  const lines = [
    ...(picture === undefined ? [] : [picture, ""]),
    ...facts(each, exercise, look).map((line) => `- ${line}`),
    ...more,
  ];
  return fold(item.name + aboutEnding, lines, { flavour: look.flavour, level: 4 });
};

/**
 * How, why and when to stop of the exercises of a session, in one marked stretch behind its list. `describedOn` has the day
 * of each exercise that another session of the file describes.
 */
export const aboutLines = (
  items: readonly TodaysItem[],
  describedOn: ReadonlyMap<string, LocalDate>,
  look: Look,
): readonly string[] => {
  const blocks = items
    .filter(({ rests }) => !rests)
    .map((each) => about(each, describedOn.get(each.item.exercise), look))
    .flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
  if (blocks.length === 0) return [];
  if (look.flavour === "plain") return blocks;
  return ownText("about", { first: "", lines: ["", ...blocks, ""], last: "" }, styleOf(look.flavour));
};
