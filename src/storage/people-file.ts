import { readdirSync } from "node:fs";
import { join } from "node:path";

import type { GlobalOptions, Place, World } from "../context.ts";
import { isPersonName, parsePeople } from "../domain/state/people.ts";
import { quoted } from "../domain/safe-text.ts";
import { suggestion } from "../domain/suggest.ts";
import { exit, Failure, usage } from "../failure.ts";
import { codeOf } from "./disk-words.ts";
import { readSmall } from "./read-small.ts";

/** The one whose state is in the home folder itself. */
export const firstPerson = "default";

/** Where it is kept who is in use. */
export const peopleFile = (base: string): string => join(base, "people.json");
const peopleFolder = (base: string): string => join(base, "people");

/** The folder of one person's state. */
export const homeOf = (base: string, person: string): string =>
  person === firstPerson ? base : join(peopleFolder(base), person);

/** Everybody there is, the first person first, then by name. */
export const listPeople = (base: string): readonly string[] => {
  try {
    const names = readdirSync(peopleFolder(base), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && isPersonName(entry.name) && entry.name !== firstPerson)
      .map(({ name }) => name);
    return [firstPerson, ...names.sort((a, b) => (a < b ? -1 : 1))];
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return [firstPerson];
    throw error;
  }
};

/** Who is in use. @throws Failure (file) when that cannot be read. */
export const personInUse = (base: string): string => {
  const file = peopleFile(base);
  let text: string | undefined;
  try {
    text = readSmall(file);
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return firstPerson;
    throw unusable(file, `this file cannot be read (${codeOf(error)})`);
  }
  if (text === undefined) throw unusable(file, "this is not a file");
  const found = parsePeople(text);
  if ("problem" in found) throw unusable(file, found.problem);
  if (listPeople(base).includes(found.inUse)) return found.inUse;
  throw unusable(file, `inUse: there is nobody called ${found.inUse} in ${peopleFolder(base)}`);
};

const unusable = (file: string, message: string): Failure =>
  new Failure(exit.file, "people-file", `${message}; it was left untouched`, {
    where: file,
    hint: "say whose state to use with --person NAME; people use NAME writes the file again",
  });

/** The folders of somebody who was removed, oldest first. */
export const keptFolders = (base: string, name: string): readonly string[] => {
  const folder = peopleFolder(base);
  try {
    const found = readdirSync(folder).filter((each) => each.startsWith(`${name}.removed-`));
    const numbered = (each: string): string => each.replace(/(-\d{2})$/, "$1-1");
    const order = new Intl.Collator("en", { numeric: true });
    return found.sort((a, b) => order.compare(numbered(a), numbered(b))).map((each) => join(folder, each));
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) return [];
    throw error;
  }
};

/** A name somebody here has. @throws Failure (usage) for any other; `flag` begins the message. */
export const knownPerson = (base: string, name: string, flag: string): string => {
  const names = listPeople(base);
  if (names.includes(name)) return name;
  const hint = !isPersonName(name)
    ? "fourplane people list shows who is here"
    : keptFolders(base, name).length > 0
      ? `fourplane people restore ${name} brings back who was removed`
      : `fourplane people add ${name} adds one`;
  throw usage(`${flag} ${quoted(name)}: there is nobody of that name${suggestion(name, names)}`, hint);
};

/**
 * Whose state a command acts on, by its flags and the environment, and the folder it is in.
 * @throws Failure (usage) for no folder or somebody unknown, (file) when it cannot be read who is in use.
 */
export const placeOf = ({ env, configFolder }: World, { home, person }: GlobalOptions): Place => {
  // An empty name is a variable that was not set, in a script that means another place than a person's own folder.
  if (home === "") throw usage("--home is empty; expected a folder", "leave it out for your configuration folder");
  const base = home ?? (env["FOURPLANE_HOME"] || configFolder());
  const asked = person ?? (env["FOURPLANE_PERSON"] || undefined);
  const flag = person === undefined ? "FOURPLANE_PERSON" : "--person";
  const whose = asked === undefined ? personInUse(base) : knownPerson(base, asked, flag);
  return { base, person: whose, home: homeOf(base, whose) };
};
