import { addDays, weekdayOf } from "../dates.ts";
import { formatEquipment } from "../profile/equipment.ts";
import type { Exercise } from "../catalog/entry.ts";
import { chooseWeek, emptySession, sessionDates, type ChosenWeek } from "./choose-week.ts";
import { eligibilityOf, type Obstacle } from "./eligibility.ts";
import { locksCollide } from "./lock-collisions.ts";
import type { LockedItem, PlanRequest } from "./plan-request.ts";

const nameOf = (id: string, request: PlanRequest): string => request.catalog.get(id)?.name ?? id;

const against = (flag: string, exercise: Exercise, obstacle: Obstacle, { profile }: PlanRequest): string => {
  const what = `${flag} ${exercise.id}`;
  const needs = exercise.equipment.map((list) => list.join(" and ")).join(", or ");
  return {
    level: `${what} (level ${exercise.level}) and --level ${profile.level} collide: raise the level or leave one of them out`,
    equipment: `${what} (needs ${needs}) and --equipment ${formatEquipment(profile.equipment)} collide: add what it needs`,
    load: `${what} and the weights in --equipment ${formatEquipment(profile.equipment)} collide: all of them are above its range`,
    avoid: `${what} (cautions ${exercise.cautions.join(", ")}) and --avoid ${profile.avoid.join(",").toLowerCase()} collide`,
    exclude: `${what} and --exclude ${exercise.id} collide: it cannot be both in and out; --allow ${exercise.id} brings it back`,
    paused: `${what} and --tolerance collide: ${exercise.planes[0] ?? "it"}, ${exercise.mode ?? ""} is paused`,
    sensitive: `${what} and --tolerance collide: ${exercise.planes[0] ?? "it"}, ${exercise.mode ?? ""} is sensitive, so it stays light`,
    nerve: `${what} is a slide of the nerves and has to be asked for with --require ${exercise.id}`,
    ballistic: `${what} is ballistic and has to be asked for with --require ${exercise.id}`,
    guessed: `${what} was guessed from another catalog and has to be asked for with --require ${exercise.id}`,
    time: `${what} and --minutes ${profile.minutes} collide: one set of it takes longer`,
  }[obstacle];
};

const obstacleTo = (flag: string, id: string, request: PlanRequest, asked: ReadonlySet<string>): string | null => {
  const exercise = request.catalog.get(id);
  if (exercise === undefined) return `${flag} ${id}: no catalog in use has it`;
  const result = eligibilityOf(exercise, request.profile, asked, request.readiness.get(id));
  return typeof result === "object" ? null : against(flag, exercise, result, request);
};

/** What contradicts what among the locks, the required exercises and the profile; null when nothing does on its face. */
export const collisionIn = (request: PlanRequest): string | null => {
  const asked = new Set([...request.required, ...request.locked.map(({ exercise }) => exercise)]);
  const dates = sessionDates(request.profile, request.from);
  for (const id of request.required) {
    const problem = obstacleTo("--require", id, request, asked);
    if (problem !== null) return problem;
  }
  for (const lock of request.locked) {
    const problem = obstacleTo("--lock", lock.exercise, request, asked);
    if (problem !== null) return problem;
    if (!dates.includes(lock.date))
      return `--lock ${lock.exercise} stands on ${weekdayOf(lock.date)}, which --days ${request.profile.days.join(",")} leaves out`;
  }
  return locksCollide(request);
};

/** Moves locked items to the same weekday of another week. */
export const lockedFrom = (items: readonly LockedItem[], from: string): readonly LockedItem[] =>
  items.map((item) => {
    const days = Array.from({ length: 7 }, (_, day) => addDays(from, day));
    return { ...item, date: days.find((day) => weekdayOf(day) === weekdayOf(item.date)) ?? item.date };
  });

const isMissing = (id: string, { problem, selection }: ChosenWeek): boolean =>
  !selection.some((session) => session.some(({ candidate }) => problem.candidates[candidate]?.id === id));

/** Which two of the things asked for do not go together, found by trying; null when all of them are in the week. */
export const unmetIn = (chosen: ChosenWeek, request: PlanRequest): string | null => {
  const missing = request.required.find((id) => isMissing(id, chosen));
  if (missing === undefined) return crowdedOut(chosen, request);
  const what = `--require ${missing}`;
  const alone = chooseWeek({ ...request, required: [missing], locked: [] });
  if (isMissing(missing, alone))
    return `${what} and --minutes ${request.profile.minutes} collide: it does not fit beside the other rules`;
  for (const other of request.required) {
    if (other === missing) continue;
    if (
      isMissing(missing, chooseWeek({ ...request, required: [other, missing], locked: [] })) ||
      isMissing(other, chooseWeek({ ...request, required: [missing, other], locked: [] }))
    )
      return `${what} and --require ${other} (${nameOf(other, request)}) collide: the week has no room for both under its rules`;
  }
  for (const lock of request.locked) {
    if (isMissing(missing, chooseWeek({ ...request, required: [missing], locked: [lock] })))
      return `${what} and --lock ${lock.exercise} collide: the week has no room for both under its rules`;
  }
  return `${what} and --minutes ${request.profile.minutes} collide: all that was asked for does not fit together`;
};

/** Whatever was asked for and leaves a session without trunk work; null when every session has it, or has none in any case. */
const crowdedOut = (chosen: ChosenWeek, request: PlanRequest): string | null => {
  const empty = emptySession(chosen);
  const plain: PlanRequest = { ...request, required: [], locked: [] };
  const leavesNone = (wishes: Partial<PlanRequest>) => emptySession(chooseWeek({ ...plain, ...wishes })) >= 0;
  if (empty < 0 || request.required.length + request.locked.length === 0 || leavesNone({})) return null;
  const required = request.required.find((id) => leavesNone({ required: [id] }));
  const lock = request.locked.find((each) => leavesNone({ locked: [each] }));
  const what =
    required !== undefined
      ? `--require ${required}`
      : lock !== undefined
        ? `--lock ${lock.exercise}`
        : "all that was asked for";
  const day = weekdayOf(chosen.problem.dates[empty] as string);
  return `${what} and --minutes ${request.profile.minutes} collide: beside it no trunk exercise is possible on ${day}`;
};
