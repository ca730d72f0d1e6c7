import type { Context } from "../context.ts";
import { historyOf } from "../domain/log/history.ts";
import { carryover } from "../domain/planner/next-week.ts";
import { diffWeeks, lastAskedIn, type WeekChange } from "../domain/planner/week-diff.ts";
import type { Week } from "../domain/week.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { readState } from "../storage/state-file.ts";
import { doseText, loadText } from "../words/dose.ts";
import { wrap } from "../terminal/columns.ts";
import { spanText } from "../words/date.ts";
import { lighterText } from "../words/lighter.ts";
import { sentenceText } from "../words/sentence.ts";
import { renderSections } from "../terminal/why-view.ts";
import { addDays } from "../domain/dates.ts";
import { mannerOf } from "./training.ts";
import { withWeek } from "./with-week.ts";

type Dosed = Extract<WeekChange, { kind: "dose" }>;

const sentence = (change: WeekChange, plain: boolean): string => {
  const dose = (each: Dosed["before"]) =>
    [doseText(each, plain), each.load === null ? "" : loadText(each.load)].filter((part) => part !== "").join(" with ");
  switch (change.kind) {
    case "new":
      return `${change.name}, ${dose(change.dose)}. ${change.why}`;
    case "gone":
      return `${change.name}: ${change.why}.`;
    case "dose":
      return `${change.name}: ${dose(change.before)} before, ${dose(change.after)} now. ${change.why}`;
    case "days":
      return `${change.name}: on ${change.after} ${change.after === 1 ? "day" : "days"} instead of ${change.before}.`;
  }
};

const headings = [
  ["new", "New this week"],
  ["dose", "Changed doses"],
  ["days", "Other days"],
  ["gone", "Not in this week"],
] as const;

const span = (week: Week, locale: string): string => spanText(week.from, addDays(week.from, 6), locale);

/** `plan diff`: what changed from the week before to this one, and why; a week that has ended is followed by the next. */
export const runPlanDiff = async (context: Context): Promise<void> => {
  const saved = readState(context);
  if (saved.plan !== null) await withWeek(context, saved);
  const { plan, previous, profile, log } = readState(context);
  const catalog = await loadCatalog(context);
  if (plan === null || previous === null) {
    if (context.json)
      return context.out(
        JSON.stringify({ schema: "fourplane/plan-diff@1", before: null, after: plan?.from ?? null, changes: [] }),
      );
    const nothing =
      plan === null
        ? "There is no week yet. To make one: fourplane plan"
        : "This is the first week, so there is nothing to compare it with yet.";
    return context.out(wrap(nothing, context.screen.width));
  }
  const { dropped } = carryover({
    log,
    profile: profile ?? plan.profile,
    catalog,
    from: plan.from,
    isLighter: plan.lighter !== undefined,
  });
  const lastAsked = lastAskedIn(historyOf(log, plan.from).byExercise, previous.from, plan.from);
  const changes = diffWeeks(previous, plan, dropped, lastAsked);
  if (context.json) {
    return context.out(
      JSON.stringify({ schema: "fourplane/plan-diff@1", before: previous.from, after: plan.from, changes }),
    );
  }
  const { locale } = context.world;
  const sections = headings.flatMap(([kind, heading]) => {
    const lines = changes
      .filter((change) => change.kind === kind)
      .map((change) => `- ${sentenceText(sentence(change, context.screen.plain), mannerOf(context))}`);
    return lines.length === 0 ? [] : [{ heading, lines }];
  });
  const intro = {
    heading: `${span(plan, locale)}, compared with ${span(previous, locale)}`,
    lines: [
      ...(plan.lighter === undefined ? [] : [lighterText(plan.lighter, plan, locale)]),
      ...(changes.length === 0 ? ["The same exercises at the same doses."] : []),
    ],
  };
  context.out(renderSections([intro, ...sections], context.screen));
};
