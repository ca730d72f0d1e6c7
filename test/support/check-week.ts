import { patterns, type Exercise } from "../../src/domain/catalog/entry.ts";
import type { PlanRequest } from "../../src/domain/planner/plan-request.ts";
import type { Item, Session, Week } from "../../src/domain/week.ts";

/** Design, hard rule 7: the most direct sets of a plane in a week, by level. */
const ceilings = [8, 10, 10, 10, 10];

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const weekdayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

const brokenByItem = (item: Item, entry: Exercise, request: PlanRequest): readonly string[] => {
  const broken: string[] = [];
  const { profile, required, locked } = request;
  const { dose } = item;
  const owned = new Map(profile.equipment.map((each) => [each.name, each.loads]));
  const lists = entry.equipment.filter((list) => list.every((name) => owned.has(name)));
  if (entry.equipment.length > 0 && lists.length === 0) broken.push("equipment");
  const earned = request.readiness.get(entry.id)?.earned;
  if (entry.level > profile.level && (earned === undefined || entry.level > 4)) broken.push("level");
  if (entry.level > profile.level && item.earned?.from !== earned?.from) broken.push("earned and not said");
  if (entry.cautions.some((tag) => profile.avoid.includes(tag))) broken.push("avoided");
  if (profile.exclude.includes(entry.id)) broken.push("excluded");
  const asked = required.includes(entry.id) || locked.some(({ exercise }) => exercise === entry.id);
  if (entry.cautions.includes("BALL") && !asked) broken.push("ballistic unasked");
  if (entry.role === "mobility" && entry.cautions.includes("NERVE") && !asked && !request.invited.includes(entry.id))
    broken.push("a slide of the nerves unasked");
  if (entry.measure === "minutes" && profile.minutes < 30 && !asked) broken.push("walking in a short session");
  const felt = new Set(entry.planes.map((plane) => profile.tolerance[`${plane}:${entry.mode ?? "move"}`]));
  if (felt.has("paused")) broken.push("paused");
  if (felt.has("sensitive") && entry.level > 2) broken.push("hard in a sensitive direction");
  if (felt.has("sensitive") && entry.mode === "move" && dose.load !== null)
    broken.push("load in a sensitive direction");
  if (dose.load !== null) {
    const loads = dose.implement === undefined ? undefined : owned.get(dose.implement);
    if (loads?.includes(dose.load.value) !== true) broken.push("load not owned");
    if (!lists.some((list) => list.includes(dose.implement ?? ""))) broken.push("implement of another exercise");
    if (dose.load.unit !== profile.units) broken.push("unit");
  }
  const [least, most] = entry.dose.amount;
  if (dose.amount < least || dose.amount > most) broken.push("amount");
  if (!(Number.isInteger(dose.sets) && dose.sets >= 1 && dose.sets <= 4)) broken.push("sets");
  if (dose.rest > entry.dose.rest || dose.rest < Math.min(15, entry.dose.rest)) broken.push("rest");
  const perUnit = { reps: entry.secondsPerRep ?? 4, seconds: 1, metres: 1, minutes: 60 }[entry.measure];
  const sides = entry.perSide ? 2 : 1;
  const work = dose.amount * perUnit * sides;
  const rampUp = (item.rampUp ?? []).reduce((sum, { reps }) => sum + reps * perUnit * sides + 60, 0);
  if (Math.abs(item.seconds - (30 + rampUp + dose.sets * work + (dose.sets - 1) * dose.rest)) > 1e-6)
    broken.push("time formula");
  const credits =
    entry.role === "trunk"
      ? entry.planes.map((plane, place) => ({ plane, mode: entry.mode, credit: place === 0 ? 1 : 0.5 }))
      : [];
  if (JSON.stringify(credits) !== JSON.stringify(item.cells)) broken.push("credit");
  return broken;
};

const brokenBySession = (session: Session, request: PlanRequest): readonly string[] => {
  const broken: string[] = [];
  const entries = session.items.map(({ exercise }) => request.catalog.get(exercise));
  const families = entries.map((entry) => entry?.family);
  if (new Set(session.items.map(({ exercise }) => exercise)).size < entries.length) broken.push("an exercise twice");
  if (new Set(families).size < families.length) broken.push("a family twice");
  if (!entries.some((entry) => entry?.role === "trunk")) broken.push("no trunk work");
  const total = session.items.reduce((sum, { seconds }) => sum + seconds, 0);
  if (Math.abs(total - session.seconds) > 1e-6) broken.push("seconds do not add up");
  if (total > request.profile.minutes * 60 + 1e-6) broken.push("too long");
  const wished = request.required.length + request.locked.length;
  const most = request.profile.age === "65+" ? 4 : 6;
  const longer = Math.max(0, Math.floor((request.profile.minutes - 25) / (most === 4 ? 10 : 5)));
  const atLeast = Math.ceil((8 + wished) / request.profile.days.length) + 1;
  const items = session.items.filter(({ pattern }) => pattern !== "finish").length;
  if (items > Math.max(most + longer, atLeast)) broken.push(`${items} items`);
  const mobility = session.items.filter(({ role }) => role === "mobility").length;
  if (mobility > (request.profile.minutes < 20 ? 1 : 2) && wished === 0) broken.push(`${mobility} mobility items`);
  const slots = entries.map((entry) =>
    entry?.role === "mobility" ? -1 : patterns.indexOf(entry?.pattern ?? "finish"),
  );
  if (slots.some((slot, place) => slot < (slots[place - 1] ?? -1))) broken.push("order");
  return broken;
};

const isWeighted = (entry: Exercise, { implement }: Item["dose"]): boolean =>
  entry.dose.load !== undefined && implement !== undefined && !["band", "ab-wheel", "bench"].includes(implement);

const isTooClose = (days: readonly number[]): boolean => {
  const sorted = [...new Set(days)].sort((a, b) => a - b);
  return sorted.some((day, place) => day - (sorted[place - 1] ?? -9) < 2);
};

/** Squats and lunges, other leg work that is hard, and hinges with a weight: none of it on two days in a row. */
const legDays = ({ sessions }: Week, { catalog }: PlanRequest): readonly number[] =>
  sessions.flatMap(({ date, items }) => {
    const isLegs = ({ exercise, dose }: Item): boolean => {
      const entry = catalog.get(exercise);
      if (entry === undefined || entry.role === "mobility") return false;
      const weighted = isWeighted(entry, dose);
      if (entry.role === "trunk") return weighted && entry.pattern === "hinge";
      return entry.pattern === "squat" || weighted || entry.level >= 3;
    };
    return items.some(isLegs) ? [dayNumber(date)] : [];
  });

/** A plane that is sensitive in a mode and has fewer than 4 sets, of which at most one moves. */
const brokenByTolerance = (week: Week, { profile, locked }: PlanRequest): readonly string[] =>
  (["flexion", "extension", "rotation", "side-bending"] as const).flatMap((plane) => {
    const { move, resist } = week.coverage[plane];
    const isLight = (["move", "resist"] as const).some((mode) => profile.tolerance[`${plane}:${mode}`] === "sensitive");
    if (!isLight || locked.length > 0 || (move.sets + resist.sets <= 3 && move.sets <= 1)) return [];
    return [`${plane} is sensitive and has ${move.sets} and ${resist.sets} sets`];
  });

const brokenByWeek = (week: Week, request: PlanRequest): readonly string[] => {
  const broken: string[] = [];
  const days = week.sessions.map(({ date }) => weekdayNames[(((dayNumber(date) + 4) % 7) + 7) % 7]);
  if ([...days].sort().join() !== [...request.profile.days].sort().join()) broken.push(`days ${days.join()}`);
  for (const { date } of week.sessions) {
    const offset = dayNumber(date) - dayNumber(request.from);
    if (offset < 0 || offset > 6) broken.push(`${date} is not in the week`);
  }
  for (const plane of ["flexion", "extension", "rotation", "side-bending"] as const) {
    const hardDays: number[] = [];
    let planeSets = 0;
    for (const mode of ["move", "resist"] as const) {
      const dates: string[] = [];
      let sets = 0;
      for (const { date, items } of week.sessions)
        for (const { exercise, dose, seconds } of items) {
          const entry = request.catalog.get(exercise);
          if (seconds <= 0 || entry?.role !== "trunk" || entry.planes[0] !== plane || entry.mode !== mode) continue;
          sets += dose.sets;
          dates.push(date);
          if (entry.level >= 3 || isWeighted(entry, dose)) hardDays.push(dayNumber(date));
        }
      planeSets += sets;
      const said = week.coverage[plane][mode];
      if (said.sets !== sets || said.days !== new Set(dates).size) broken.push(`coverage of ${plane}:${mode}`);
      const gaps = week.gaps.filter((gap) => gap.plane === plane && gap.mode === mode);
      if (gaps.length !== (sets === 0 ? 1 : 0))
        broken.push(`${gaps.length} gaps for ${plane}:${mode} with ${sets} sets`);
      for (const { message, fix } of gaps)
        if (message === "" || fix?.flag === "" || fix?.message === "")
          broken.push(`a gap of ${plane}:${mode} says nothing`);
    }
    if (planeSets > (ceilings[request.profile.level - 1] ?? 0)) broken.push(`${planeSets} sets of ${plane}`);
    if (isTooClose(hardDays)) broken.push(`hard ${plane} on two days in a row`);
  }
  if (isTooClose(legDays(week, request))) broken.push("legs on two days in a row");
  return [...broken, ...brokenByTolerance(week, request)];
};

/**
 * The hard rules of the design that a week breaks, each with where; empty when it keeps them all. It shares no code with
 * the planner and trusts nothing that the week says of itself.
 */
export const brokenRules = (week: Week, request: PlanRequest): readonly string[] => [
  ...week.sessions.flatMap((session) => [
    ...session.items.flatMap((item) => {
      const entry = request.catalog.get(item.exercise);
      const broken = entry === undefined ? ["in no catalog"] : brokenByItem(item, entry, request);
      return broken.map((rule) => `${session.date} ${item.exercise}: ${rule}`);
    }),
    ...brokenBySession(session, request).map((rule) => `${session.date}: ${rule}`),
  ]),
  ...brokenByWeek(week, request),
];
