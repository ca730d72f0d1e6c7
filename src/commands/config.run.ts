import { isDeepStrictEqual } from "node:util";

import type { Context } from "../context.ts";
import { startIntake, withSuggestions, type Intake } from "../domain/profile/intake.ts";
import { unitsOfLocale } from "../domain/profile/locale-units.ts";
import type { Profile } from "../domain/profile/profile.ts";
import { quoted, safeText } from "../domain/safe-text.ts";
import { standingStop } from "../domain/screening/screen.ts";
import type { State } from "../domain/state/state.ts";
import { suggestion } from "../domain/suggest.ts";
import { usage } from "../failure.ts";
import { loadCatalog } from "../storage/catalog-file.ts";
import { changeState } from "../storage/change-state.ts";
import { readState } from "../storage/state-file.ts";
import { stateFileOf } from "../storage/state-place.ts";
import { settingRows } from "../terminal/setting-rows.ts";
import { isCurrent } from "./is-current.ts";
import { screened } from "./screened.ts";
import { settings, type Setting } from "./settings.ts";

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

const start = ({ world }: Context, saved: Profile | null): Intake =>
  startIntake(saved, unitsOfLocale(world.env["LC_MEASUREMENT"] || world.locale));

const textOf = (setting: Setting, profile: Profile): string => setting.wordsIn(profile).join(", ");

const valueOf = (setting: Setting, profile: Profile): unknown => setting.valueIn(profile) ?? null;

/** How the health questions stand, without what was answered: the list may be read over a shoulder. */
const healthText = ({ log }: State, { today }: Context): string => {
  const stop = standingStop(log, today);
  if (stop === null) return "no answer stands against the plan";
  return `an answer holds the plan back since ${stop.date}; fourplane plan says what to do`;
};

/** `config list`: every setting, what it is, and its value; what was never said has none. */
export const runConfigList = (context: Context): void => {
  const state = readState(context);
  const { profile } = start(context, state.profile);
  if (context.json) {
    const values = settings.map((setting) => ({
      key: setting.key,
      what: setting.what,
      value: valueOf(setting, profile),
    }));
    const stopped = standingStop(state.log, context.today) !== null;
    return context.out(
      JSON.stringify({ schema: "fourplane/config@1", saved: state.profile !== null, settings: values, stopped }),
    );
  }
  const rows = settings.map((setting) => ({
    key: setting.key,
    value: safeText(textOf(setting, profile)),
    what: setting.what,
  }));
  const health = { key: healthKey, value: healthText(state, context), what: "" };
  context.out(settingRows([...rows, health], context.screen));
  if (state.profile === null) context.note("Nothing is saved yet; these are the defaults.");
};

/** `config get KEY`: the value alone, as `config set` takes it; nothing where nothing was said. */
export const runConfigGet = (context: Context, key: string): void => {
  const setting = settingOf(key);
  const { profile } = start(context, readState(context).profile);
  if (context.json) {
    const { what } = setting;
    const value = valueOf(setting, profile);
    return context.out(JSON.stringify({ schema: "fourplane/setting@1", key: setting.key, what, value }));
  }
  const words = setting.wordsIn(profile);
  if (words.length > 0) context.out(words.map(safeText).join("\n"));
  else context.note(`${setting.key} is not set; for example: fourplane config set ${setting.key} ${setting.example}`);
};

/** What to do so that the week follows; null where nothing is to be done. */
const nextAfter = ({ isOfWeek }: Setting, { plan }: State, { today }: Context): string | null => {
  if (!isOfWeek) return null;
  return plan !== null && isCurrent(plan, today) ? "fourplane plan --new" : "fourplane plan";
};

const sayNext = ({ log }: State, { today }: Context, next: string | null): string => {
  if (standingStop(log, today) !== null) return "An answer holds the plan back, and fourplane plan says what to do; ";
  return next === "fourplane plan --new" ? "This week stays as it is until fourplane plan --new; " : "";
};

/** Keeps what `change` makes of the profile, in one step, and says what it was before and what comes next. */
const keep = async (context: Context, setting: Setting, change: (intake: Intake) => Intake): Promise<void> => {
  const { before, state, isChanged } = await changeState(context, (fresh) => {
    const intake = start(context, fresh.profile);
    const { profile } = withSuggestions(change(intake));
    const before = intake.profile;
    if (isDeepStrictEqual(profile, fresh.profile ?? before))
      return { state: fresh, result: { before, state: { ...fresh, profile: before }, isChanged: false } };
    const log = screened(fresh, { profile, screening: null }, context.today);
    const state = { ...fresh, profile, log };
    return { state, result: { before, state, isChanged: true } };
  });
  const { profile } = state;
  const next = isChanged ? nextAfter(setting, state, context) : null;
  if (context.json) {
    const { key } = setting;
    const value = valueOf(setting, profile);
    const said = { key, value, before: valueOf(setting, before), changed: isChanged, next };
    return context.out(JSON.stringify({ schema: "fourplane/setting@1", ...said }));
  }
  const shown = (of: Profile) => safeText(textOf(setting, of)) || "not set";
  if (!isChanged) return context.out(`${setting.key} is ${shown(profile)} already; nothing was changed.`);
  context.out(`${setting.key} is ${shown(profile)} now; it was ${shown(before)}.`);
  context.note(`${sayNext(state, context, next)}fourplane undo takes this back.`);
};

/** `config set KEY VALUE`. @throws Failure (usage) for what is no setting or no value of it; (file) for a catalog that cannot be used. */
export const runConfigSet = async (context: Context, key: string, words: readonly string[]): Promise<void> => {
  const setting = settingOf(key);
  const example = `for example: fourplane config set ${setting.key} ${setting.example}`;
  if (words.length === 0) throw usage(`${setting.key} needs a value`, example);
  const { profile } = start(context, readState(context).profile);
  const parsed = await setting.read(words, { context, profile, catalog: () => loadCatalog(context) });
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
