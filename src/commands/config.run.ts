import { isDeepStrictEqual } from "node:util";

import type { Context } from "../context.ts";
import { startIntake, withSuggestions } from "../domain/profile/intake.ts";
import { unitsOfLocale } from "../domain/profile/locale-units.ts";
import { quoted, safeText } from "../domain/safe-text.ts";
import { standingStop } from "../domain/screening/screen.ts";
import type { State } from "../domain/state/state.ts";
import { suggestion } from "../domain/suggest.ts";
import { usage } from "../failure.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { changeAside, changeState } from "../storage/change-state.ts";
import { readState } from "../storage/state-file.ts";
import { stateFileOf } from "../storage/state-place.ts";
import { settingRows } from "../terminal/setting-rows.ts";
import { nothingSent } from "./calendar-choices.ts";
import { isCurrent } from "./is-current.ts";
import { screened } from "./screened.ts";
import type { Setting, Told } from "./setting.ts";
import { settings } from "./settings.ts";

/** What the health questions came to, which `init` and `checkin` ask and no setting says. */
const healthKey = "health";

const keys = settings.map(({ key }) => key);

/** What people call some settings. */
const called: Readonly<Record<string, string>> = {
  deload: "deload-every",
  experience: "level",
  gear: "equipment",
  lighter: "deload-every",
  pain: "usual-pain",
  sensitive: "tolerance",
  time: "minutes",
  weights: "equipment",
};

/** `usualPain`, `usual_pain` and `--usual-pain` are meant as usual-pain. */
const plainKey = (text: string): string =>
  text
    .replace(/^--/, "")
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replaceAll("_", "-")
    .toLowerCase();

/** @throws Failure (usage) for what is no setting. */
const settingOf = (text: string): Setting => {
  const key = plainKey(text);
  const found = settings.find((setting) => setting.key === key);
  if (found !== undefined) return found;
  const [name = "", value] = text.split("=");
  if (value !== undefined && keys.includes(plainKey(name)))
    throw usage(`${quoted(text)} is not a setting`, `write it apart: fourplane config set ${plainKey(name)} ${value}`);
  if ([healthKey, "screen", "screening"].includes(key))
    throw usage(
      "the health questions are no setting",
      "fourplane init asks them, or fourplane init --yes --screen LIST says which are true",
    );
  const meant = Object.hasOwn(called, key) ? ` (did you mean "${called[key]}"?)` : suggestion(key, keys);
  throw usage(`there is no setting ${quoted(text)}${meant}`, `they are ${keys.join(", ")}`);
};

const toldIn = ({ world }: Context, { profile, calendar = nothingSent }: State): Told => ({
  intake: startIntake(profile, unitsOfLocale(world.env["LC_MEASUREMENT"] || world.locale)),
  calendar,
});

const textOf = (setting: Setting, told: Told): string => setting.wordsIn(told).join(", ");

const valueOf = (setting: Setting, told: Told): unknown => setting.valueIn(told) ?? null;

/** How the health questions stand, without what was answered: the list may be read over a shoulder. */
const healthText = ({ log }: State, { today }: Context): string => {
  const stop = standingStop(log, today);
  if (stop === null) return "no answer stands against the plan";
  return `an answer holds the plan back since ${stop.date}; fourplane plan says what to do`;
};

/** `config list`: every setting, what it is, and its value; what was never said has none. */
export const runConfigList = (context: Context): void => {
  const state = readState(context);
  const told = toldIn(context, state);
  if (context.json) {
    const values = settings.map((setting) => ({
      key: setting.key,
      what: setting.what,
      value: valueOf(setting, told),
    }));
    const stopped = standingStop(state.log, context.today) !== null;
    return context.out(
      JSON.stringify({ schema: "fourplane/config@1", saved: state.profile !== null, settings: values, stopped }),
    );
  }
  const rows = settings.map((setting) => ({
    key: setting.key,
    value: safeText(textOf(setting, told)),
    what: setting.what,
  }));
  const health = { key: healthKey, value: healthText(state, context), what: "" };
  context.out(settingRows([...rows, health], context.screen));
  if (state.profile === null) context.note("Nothing is saved yet; these are the defaults.");
};

/** `config get KEY`: the value alone, as `config set` takes it; nothing where nothing was said. */
export const runConfigGet = (context: Context, key: string): void => {
  const setting = settingOf(key);
  const told = toldIn(context, readState(context));
  if (context.json) {
    const { what } = setting;
    const value = valueOf(setting, told);
    return context.out(JSON.stringify({ schema: "fourplane/setting@1", key: setting.key, what, value }));
  }
  const words = setting.wordsIn(told);
  if (words.length > 0) context.out(words.map(safeText).join("\n"));
  else context.note(`${setting.key} is not set; for example: fourplane config set ${setting.key} ${setting.example}`);
};

/** What to do so that the week or the calendar follows; null where nothing is to be done. */
const nextAfter = ({ follows }: Setting, { plan }: State, { today }: Context): string | null => {
  if (follows === "calendar") return "fourplane export ics";
  if (follows === null) return null;
  return plan !== null && isCurrent(plan, today) ? "fourplane plan --new" : "fourplane plan";
};

const sayNext = ({ follows, key }: Setting, { log }: State, { today }: Context, next: string | null): string => {
  // What a calendar was told is nothing that can be taken back.
  if (follows === "calendar") return `The next ${next} has it; fourplane config unset ${key} forgets it.`;
  const back = "fourplane undo takes this back.";
  if (standingStop(log, today) !== null)
    return `An answer holds the plan back, and fourplane plan says what to do; ${back}`;
  return next === "fourplane plan --new" ? `This week stays as it is until ${next}; ${back}` : back;
};

interface Changed {
  readonly before: Told;
  readonly after: Told;
  readonly state: State;
  readonly isChanged: boolean;
}

/** A state with a setting changed; the same state where it was so already. */
const changedIn = (context: Context, fresh: State, change: (told: Told) => Told): Changed => {
  const before = toldIn(context, fresh);
  const wanted = change(before);
  const after = { ...wanted, intake: withSuggestions(wanted.intake) };
  const { profile } = after.intake;
  const isProfile = !isDeepStrictEqual(profile, before.intake.profile);
  const isCalendar = !isDeepStrictEqual(after.calendar, before.calendar);
  if (!isProfile && !isCalendar) return { before, after: before, state: fresh, isChanged: false };
  const calendar = isCalendar ? { calendar: after.calendar } : {};
  if (!isProfile) return { before, after, state: { ...fresh, ...calendar }, isChanged: true };
  const log = screened(fresh, { profile, screening: null }, context.today);
  return { before, after, state: { ...fresh, ...calendar, profile, log }, isChanged: true };
};

const keptBy = async (context: Context, { follows }: Setting, change: (told: Told) => Told): Promise<Changed> => {
  if (follows !== "calendar")
    return changeState(context, (fresh) => {
      const result = changedIn(context, fresh, change);
      return { state: result.state, result };
    });
  let result = changedIn(context, readState(context), change);
  await changeAside(context, (fresh) => {
    result = changedIn(context, fresh, change);
    return result.state;
  });
  return result;
};

/** Keeps a setting in one step, and says what it was before and what comes next. */
const keep = async (context: Context, setting: Setting, change: (told: Told) => Told): Promise<void> => {
  const { before, after, state, isChanged } = await keptBy(context, setting, change);
  const next = isChanged ? nextAfter(setting, state, context) : null;
  if (context.json) {
    const { key } = setting;
    const value = valueOf(setting, after);
    const said = { key, value, before: valueOf(setting, before), changed: isChanged, next };
    return context.out(JSON.stringify({ schema: "fourplane/setting@1", ...said }));
  }
  const shown = (told: Told) => safeText(textOf(setting, told)) || "not set";
  if (!isChanged) return context.out(`${setting.key} is ${shown(after)} already; nothing was changed.`);
  context.out(`${setting.key} is ${shown(after)} now; it was ${shown(before)}.`);
  context.note(sayNext(setting, state, context, next));
};

/** `config set KEY VALUE`. @throws Failure (usage) for what is no setting or no value of it; (file) for a catalog that cannot be used. */
export const runConfigSet = async (context: Context, key: string, words: readonly string[]): Promise<void> => {
  const setting = settingOf(key);
  const example = `for example: fourplane config set ${setting.key} ${setting.example}`;
  if (words.length === 0) throw usage(`${setting.key} needs a value`, example);
  const told = toldIn(context, readState(context));
  const parsed = await setting.read(words, { context, told, catalog: () => loadCatalog(context) });
  if ("problem" in parsed) throw usage(`${setting.key}: ${parsed.problem}`);
  await keep(context, setting, parsed.value);
};

/** `config unset KEY`: forgets a setting; what a plan cannot do without gets its default back. */
export const runConfigUnset = async (context: Context, key: string): Promise<void> => {
  const setting = settingOf(key);
  await keep(context, setting, setting.unset);
};

/** `config path`: where all of it is kept. */
export const runConfigPath = (context: Context): void => {
  const path = stateFileOf(context);
  context.out(context.json ? JSON.stringify({ schema: "fourplane/config-path@1", path }) : safeText(path));
};
