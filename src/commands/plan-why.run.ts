import type { Context } from "../context.ts";
import type { Catalog, Exercise } from "../domain/catalog/entry.ts";
import { fillersOf, leftOut, scoreTerms, whyNot, type WhyNot } from "../domain/planner/explain.ts";
import type { Figures } from "../domain/planner/score.ts";
import { volumeFor } from "../domain/planner/volume.ts";
import { cellId, cells, planes, type Cell } from "../domain/spine.ts";
import type { State } from "../domain/state/state.ts";
import { isHeld, type Week } from "../domain/week.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { readState } from "../storage/state-file.ts";
import { cellInWords } from "../words/cell.ts";
import { dayText } from "../words/date.ts";
import { doseText } from "../words/dose.ts";
import { datedEntryText, type ExerciseWords } from "../words/entry.ts";
import { lighterText } from "../words/lighter.ts";
import { obstacleWords } from "../words/obstacles.ts";
import { sentenceText } from "../words/sentence.ts";
import { wrap } from "../terminal/columns.ts";
import { coverageLines } from "../terminal/coverage-matrix.ts";
import type { Screen } from "../terminal/palette.ts";
import { ownedInWords } from "../words/equipment.ts";
import { keptLightText } from "../words/frame.ts";
import { renderSections, type Section } from "../terminal/why-view.ts";
import { makeNextWeek } from "./current-week.ts";
import { isCurrent } from "./is-current.ts";
import { pickOne } from "./pick-exercise.ts";
import { mannerOf, namingToday, wordsOf } from "./training.ts";

/** Terms of so many points are there to come first, not to be added up. */
const mustPoints = 5_000;

const termWords: Readonly<Record<keyof Figures, string>> = {
  required: "exercises asked for",
  plane: "planes trained",
  cell: "plane and mode pairs filled",
  twoDays: "planes on two days or more",
  weakest: "half sets of the way to the target of the plane that lacks most",
  credit: "half sets credited to all planes, up to their targets",
  sides: "turning and tilting pairs that train both sides",
  often: "trunk exercises on a second day",
  oftener: "trunk exercises on a third day",
  different: "different exercises",
  roster: "exercises kept from the weeks before, so that they can grow",
  founding: "of the five exercises that started this project",
  hinge: "a hinge with a weight",
  bare: "exercises without a weight where one with a weight is possible",
  misfit: "levels between exercises and you",
  opening: "sessions that open with mobility",
  legs: "sessions with work for legs and hips",
  finish: "sessions with an easy finish",
  even: "seconds in the shortest session",
  use: "seconds used in the week",
  brief: "items with short rests",
  lone: "trunk exercises of a single set",
  tie: "the seed's own preference",
};

/** Why the week is lighter, the entries that brought it sooner, and what changes how often one comes. */
const lighterSections = (week: Week, { log }: State, words: ExerciseWords, context: Context) => {
  const { lighter } = week;
  if (lighter === undefined) return [];
  const { screen, world } = context;
  const read = log.filter(({ id }) => lighter.entries.includes(id)).slice(-4);
  return [
    {
      heading: "Why it is lighter",
      lines: [
        `${lighterText(lighter, week, world.locale)} About 40 % fewer sets, of the low end of the range each; the weights stay. What you earned before it comes after it.`,
        ...read.map((event) => `- ${datedEntryText(event, words, screen.plain, world.locale)}`),
        `Every ${lighter.every} weeks, counted from the first session after the last lighter week, a week without sessions or a flare-up, one week is lighter. fourplane init --deload-every 4 to 8 changes that, and 0 leaves it out.`,
      ],
    },
  ];
};

const overview = (
  week: Week,
  catalog: Catalog,
  lighter: readonly Section[],
  isVerbose: boolean,
): readonly Section[] => {
  const { floor, target, ceiling } = volumeFor(week.profile.level);
  const asked = new Set(week.sessions.flatMap(({ items }) => items.map(({ exercise }) => exercise)));
  const terms = scoreTerms(week, catalog);
  const out = leftOut(catalog, week.profile, asked);
  const light = keptLightText(week.profile.tolerance);
  return [
    {
      heading: "How this week was chosen",
      lines: [
        `Of all weeks that fit ${week.profile.days.join(", ")} at ${week.profile.minutes} minutes with ${ownedInWords(week.profile.equipment, week.profile.units)}, this one came out best: first all four directions, then each of them by moving and by keeping still, then each on two days, then enough sets, then the rest. Exercises you have done before keep the sets they stand at wherever that costs no direction, no second day and no least number of sets.`,
        `At level ${week.profile.level} each direction should get ${target} sets a week: at least ${floor}, and never more than ${ceiling} of exercises that are there for it. A set counts half for what it trains besides.`,
      ],
    },
    ...lighter,
    ...(light === null
      ? []
      : [
          {
            heading: light,
            lines: [
              "It is called sensitive in your profile, or by the pain you logged: less of it than of the other directions, its gentlest exercises, and holding still before moving.",
              "fourplane plan --tolerance none calls all directions ordinary again.",
            ],
          },
        ]),
    {
      heading: "What trains what",
      lines: cells.map(
        (cell) => `- ${cellInWords(cell)}: ${fillersOf(week, cellId(cell)).join(", ") || nothingIn(week, cell)}`,
      ),
    },
    {
      heading: "Each exercise",
      lines: [
        ...new Map(week.sessions.flatMap(({ items }) => items.map((item) => [item.exercise, item] as const))).values(),
      ].map(({ name, why }) => `- ${name}: ${why}`),
    },
    ...(terms === null || !isVerbose
      ? []
      : [
          {
            heading: "Score",
            lines: terms.map(
              ({ term, amount, points }) =>
                `- ${termWords[term]}: ${amount} (${points >= mustPoints ? "comes before all below" : `${points.toFixed(1)} points`})`,
            ),
          },
        ]),
    {
      heading: "Left out",
      lines: [...out].map(
        ([obstacle, exercises]) =>
          `- ${obstacleWords[obstacle]}: ${exercises.length} (${exercises
            .slice(0, 3)
            .map(({ name }) => name)
            .join(", ")}${exercises.length > 3 ? `, and ${exercises.length - 3} more` : ""})`,
      ),
    },
  ];
};

/** Why nothing fills a cell: put on hold, or one of the gaps. */
const nothingIn = ({ gaps }: Week, { plane, mode }: Cell): string =>
  gaps.some((gap) => gap.plane === plane && gap.mode === mode && isHeld(gap))
    ? "on hold"
    : "nothing, see the gaps of the plan";

const whyNotWords = (exercise: Exercise, why: WhyNot): readonly string[] => {
  if ("obstacle" in why) return [`It is left out: ${obstacleWords[why.obstacle]}.`];
  if ("collision" in why) return [`It does not fit: ${why.collision}.`];
  const fills = why.instead.length === 1 ? "fills" : "fill";
  const instead = why.instead.length === 0 ? "" : ` ${why.instead.join(" and ")} ${fills} its place.`;
  const cost =
    why.costs === 0
      ? "A week with it would score the same; another seed may choose it."
      : `A week with it would score ${why.costs} points less.`;
  return [
    `It would be possible.${instead}`,
    cost,
    `To have it all the same: fourplane plan --new --require ${exercise.id}`,
  ];
};

const oneExercise = (exercise: Exercise, week: Week, catalog: Catalog, context: Context): readonly Section[] => {
  const places = week.sessions.flatMap(({ date, items }) =>
    items.filter((item) => item.exercise === exercise.id).map((item) => ({ date, item })),
  );
  const [first] = places;
  if (first === undefined)
    return [
      {
        heading: `${exercise.name} is not in this week`,
        lines: whyNotWords(exercise, whyNot(exercise, week, catalog)),
      },
    ];
  const lines = places.map(
    ({ date, item }) => `- ${dayText(date, context.world.locale)}: ${doseText(item.dose, context.screen.plain)}`,
  );
  return [
    { heading: `${exercise.name} is in this week`, lines: [first.item.why, ...lines] },
    {
      heading: "What it trains",
      lines: [
        exercise.why,
        ...first.item.cells.map(
          ({ plane, mode, credit }) =>
            `- ${cellInWords({ plane, mode })}: ${credit === 1 ? "each set counts 1" : "each set counts a half, which never fills it alone"}`,
        ),
      ].filter((line) => line !== ""),
    },
    {
      heading: "What would change it",
      lines: [
        `- fourplane plan --new --exclude ${exercise.id} leaves it out`,
        `- fourplane plan --new --lock ${exercise.id} keeps it where it stands`,
      ],
    },
  ];
};

const caution: Section = {
  heading: "What this is",
  lines: [
    "General exercise planning, not medical advice. Stop and see someone if a leg grows weak, you go numb between the legs, or bladder or bowels change.",
  ],
};

const totalText = ({ sessions, coverage, profile }: Week): string => {
  const sets = planes.reduce((sum, plane) => sum + coverage[plane].move.sets + coverage[plane].resist.sets, 0);
  const used = sessions.reduce((sum, { seconds }) => sum + Math.ceil(seconds / 60), 0);
  return `${sets} trunk ${sets === 1 ? "set" : "sets"}, ${used} of ${sessions.length * profile.minutes} min in all.`;
};

/** The table of planes and days, and what all of it comes to. */
const coverageBlock = (week: Week, screen: Screen): string =>
  [...coverageLines(week, screen), wrap(totalText(week), screen.width)].join("\n");

/** `plan why [ID]`: why the week, or one exercise, came out as it did. Plans a week for the occasion when there is none. */
export const runPlanWhy = async (
  context: Context,
  ids: readonly string[],
  { verbose }: { readonly verbose?: boolean | undefined } = {},
): Promise<void> => {
  const isVerbose = verbose === true || context.json;
  const state = readState(context);
  const catalog = await loadCatalog(context);
  const week =
    state.plan !== null && isCurrent(state.plan, context.today)
      ? state.plan
      : makeNextWeek(state, catalog, context.today);
  const lighter = lighterSections(week, state, wordsOf(catalog, week), context);
  const exercise = await pickOne(context, namingToday({ ...state, plan: week }, catalog, context.today), ids);
  const sections =
    exercise === null ? overview(week, catalog, lighter, isVerbose) : oneExercise(exercise, week, catalog, context);
  if (!context.json) {
    const manner = mannerOf(context);
    const said = sections.map(({ heading, lines }) => ({
      heading,
      lines: lines.map((line) => sentenceText(line, manner)),
    }));
    const { screen } = context;
    if (exercise !== null) return context.out(renderSections(said, screen));
    return context.out([coverageBlock(week, screen), renderSections([...said, caution], screen)].join("\n\n"));
  }
  context.out(
    JSON.stringify({
      schema: "fourplane/plan-why@1",
      from: week.from,
      exercise: exercise?.id ?? null,
      sections,
      ...(exercise === null ? { score: scoreTerms(week, catalog) } : {}),
    }),
  );
};
