import type { Context } from "../context.ts";
import { safeText } from "../domain/safe-text.ts";
import { addPerson, usePerson } from "../storage/change-people.ts";
import { bringBack, checkRemovable, removePerson, renamePerson } from "../storage/move-people.ts";
import { firstPerson, listPeople, personInUse } from "../storage/people-file.ts";
import { cancelled, someoneToAsk } from "../terminal/prompts.ts";

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

/** `people rename NAME NEW`. @throws Failure (usage) for somebody unknown, or a name that is taken or cannot be one. */
export const runPeopleRename = async (context: Context, name: string, next: string): Promise<void> => {
  const wasInUse = await renamePerson(context, name, next);
  if (name === next) return show(context, context.person, `${name} is the name already; nothing was changed.`);
  const inUse = wasInUse || context.person === name ? next : context.person;
  show(context, inUse, `${name} is ${next} now${wasInUse ? ", and still in use" : ""}.`);
};

/**
 * `people remove NAME`: asks first, unless `--force` says so already. Of the one in use it says who is in use instead.
 * @throws Failure (usage) for somebody unknown or the first person, or where nobody can be asked; (cancelled) for a no.
 */
export const runPeopleRemove = async (
  context: Context,
  name: string,
  { force }: { readonly force?: boolean | undefined },
): Promise<void> => {
  checkRemovable(context, name);
  const isUsed = personInUse(context.base) === name;
  if (force !== true) {
    const then = isUsed ? ` ${firstPerson} is in use then.` : "";
    const message = `Take ${name} off the list?${then} The plan and the log are kept.`;
    const isMeant = await someoneToAsk(context, "--force").confirm({
      message,
      label: `Remove ${name}`,
      initial: false,
    });
    if (!isMeant) throw cancelled();
  }
  const { kept, wasInUse } = await removePerson(context, name);
  const inUse = wasInUse || context.person === name ? firstPerson : context.person;
  show(context, inUse, `${name} is off the list${wasInUse ? `, and ${firstPerson} is in use now` : ""}.`);
  context.note(safeText(`Kept in ${kept}; fourplane people restore ${name} brings it back.`));
};

/** `people restore NAME`: who was removed last under that name. @throws Failure (usage) where nobody was, or the name is taken. */
export const runPeopleRestore = async (context: Context, name: string): Promise<void> => {
  await bringBack(context, name);
  show(context, context.person, `${name} is here again. To change over: fourplane people use ${name}`);
};
