import type { Context } from "../context.ts";
import { addPerson, usePerson } from "../storage/change-people.ts";
import { listPeople } from "../storage/people-file.ts";

const show = (context: Context, inUse: string, text: string): void => {
  const value = { schema: "fourplane/people@1", inUse, people: listPeople(context.base) };
  context.out(context.json ? JSON.stringify(value) : text);
};

/** `people list`: everybody, the one this command acts on marked. */
export const runPeopleList = (context: Context): void => {
  const names = listPeople(context.base);
  const lines = names.map((name) => (name === context.person ? `${name} (in use)` : name));
  show(context, context.person, lines.join("\n"));
};

/** `people use NAME`. @throws Failure (usage) for somebody unknown. */
export const runPeopleUse = async (context: Context, name: string): Promise<void> => {
  await usePerson(context, name);
  show(context, name, `${name} is in use now.`);
};

/** `people add NAME`. @throws Failure (usage) for a name that is taken or cannot be one. */
export const runPeopleAdd = async (context: Context, name: string): Promise<void> => {
  await addPerson(context, name);
  show(context, context.person, `${name} is here now. To change over: fourplane people use ${name}`);
};
