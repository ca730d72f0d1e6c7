import type { Context } from "../context.ts";
import { appointmentsOf, firstSpokenOf } from "../domain/calendar/appointments.ts";
import { withEarlierIds } from "../domain/calendar/earlier-ids.ts";
import { pruned } from "../domain/calendar/numbers.ts";
import { standingStop } from "../domain/screening/screen.ts";
import { usage } from "../failure.ts";
import { calendarOf, fingerprint, isCalendar } from "../formats/calendar.ts";
import { changeAside } from "../storage/change-state.ts";
import { firstPerson } from "../storage/people-file.ts";
import { counted } from "../words/phrasing.ts";
import { nothingSent, withChoices, type CalendarChoices } from "./calendar-choices.ts";
import { deliver, ofKind, type ExportOptions } from "./deliver.ts";
import { weekToExport, type ShownWeek } from "./week-to-export.ts";

export type ExportIcsOptions = ExportOptions & CalendarChoices;

/** Stands for somebody in a calendar and says nothing about who it is: 64 bits of chance. */
const newId = (): string => process.getBuiltinModule("node:crypto").randomBytes(8).toString("hex");

const calendarFor = (context: Context, options: ExportIcsOptions, { week, sessions, state }: ShownWeek) => {
  const { today, person, world } = context;
  const weeks = { plan: state.plan, previous: state.previous, log: state.log };
  const asked = withChoices(options, state.calendar ?? nothingSent);
  const record = { ...withEarlierIds(asked, weeks, fingerprint(person)), id: asked.id ?? newId() };
  const isWhole = options.session === undefined && week === state.plan;
  const appointments = appointmentsOf({ ...weeks, sessions, isWhole, record, today });
  if (appointments.length === 0)
    throw usage(
      `--from: all sessions of the week of ${week.from} were planned again on other days, so there is nothing to export`,
      "leave --from out for the plan as it is now",
    );
  const name = person === firstPerson ? null : person;
  const made = calendarOf({ appointments, record, person: name, now: world.now() });
  const gone = appointments.filter(({ about }) => about.kind === "gone").length;
  return { text: made.text, gone, record: pruned(made.record, firstSpokenOf(weeks, today)) };
};

/** `export ics`: the sessions of the week as events of a calendar, and what an earlier export had and is gone as cancelled. */
export const runExportIcs = async (context: Context, options: ExportIcsOptions): Promise<void> => {
  const found = await weekToExport(context, options, { mayRest: true });
  // Whatever there is to refuse is refused before anything is written.
  calendarFor(context, options, found);
  let [text, gone] = ["", 0];
  const settle = async (): Promise<void> => {
    await found.settle();
    await changeAside(context, (fresh) => {
      // Others may have written since, and the newest numbers belong to the newest state.
      const made = calendarFor(context, options, found.showIn(fresh));
      ({ text, gone } = made);
      const isSame = JSON.stringify(made.record) === JSON.stringify(fresh.calendar);
      return isSame ? fresh : { ...fresh, calendar: made.record };
    });
  };
  if (standingStop(found.state.log, context.today) !== null)
    context.note("The plan rests until someone has looked at your answers: what is still to come is sent as on hold.");
  const isFile = options.output !== undefined && options.output !== "-";
  await deliver(context, options, { format: "ics", text: () => text, settle, keep: ofKind(isCalendar) });
  if (gone > 0 && isFile)
    context.note(`${counted(gone, "event")} of an earlier export ${gone === 1 ? "is" : "are"} in it as cancelled.`);
};
