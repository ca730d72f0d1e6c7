import type { Context } from "../context.ts";
import { appointmentsOf, firstSpokenOf } from "../domain/calendar/appointments.ts";
import { parseClockTime, parseTimes } from "../domain/calendar/clock-time.ts";
import { withEarlierIds } from "../domain/calendar/earlier-ids.ts";
import { pruned } from "../domain/calendar/numbers.ts";
import { mostAlarm, type CalendarRecord } from "../domain/calendar/record.ts";
import { standingStop } from "../domain/screening/screen.ts";
import { quoted } from "../domain/safe-text.ts";
import { usage } from "../failure.ts";
import { calendarOf, fingerprint, isCalendar } from "../formats/calendar.ts";
import { changeAside } from "../storage/change-state.ts";
import { firstPerson } from "../storage/people-file.ts";
import { counted } from "../words/phrasing.ts";
import { deliver, ofKind, type ExportOptions } from "./deliver.ts";
import { flagValue } from "./plan-flags.ts";
import { weekToExport, type ShownWeek } from "./week-to-export.ts";

export interface ExportIcsOptions extends ExportOptions {
  readonly at?: string | undefined;
  readonly alarm?: string | undefined;
  readonly checkins?: string | true | undefined;
}

/** After most people are up [D]. */
const usualCheckin = "08:00";

const isNone = (text: string): boolean => text.trim().toLowerCase() === "none";

const alarmMinutes = (text: string): number => {
  const minutes = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
  if (!(minutes <= mostAlarm)) {
    throw usage(
      `--alarm: ${quoted(text)} is not a number of minutes from 0 to ${mostAlarm}, for example 15; none forgets it`,
    );
  }
  return minutes;
};

/** What was asked for before, with what is asked for now. @throws Failure (usage) naming the flag that cannot be read. */
const chosen = ({ at, alarm, checkins }: ExportIcsOptions, record: CalendarRecord): CalendarRecord => {
  const { times, alarm: usualAlarm, checkins: morning, ...rest } = record;
  const newTimes = at === undefined ? times : flagValue("--at", parseTimes(at, times));
  const newAlarm = alarm === undefined ? usualAlarm : isNone(alarm) ? undefined : alarmMinutes(alarm);
  const newMorning =
    checkins === undefined
      ? morning
      : checkins === true
        ? (morning ?? usualCheckin)
        : isNone(checkins)
          ? undefined
          : flagValue("--checkins", parseClockTime(checkins));
  return {
    ...(rest.id === undefined ? {} : { id: rest.id }),
    ...(newTimes === undefined || Object.keys(newTimes).length === 0 ? {} : { times: newTimes }),
    ...(newAlarm === undefined ? {} : { alarm: newAlarm }),
    ...(newMorning === undefined ? {} : { checkins: newMorning }),
    ...rest,
  };
};

/** Stands for somebody in a calendar and says nothing about who it is: 64 bits of chance. */
const newId = (): string => process.getBuiltinModule("node:crypto").randomBytes(8).toString("hex");

const nothingSent: CalendarRecord = { sent: [] };

const calendarFor = (context: Context, options: ExportIcsOptions, { week, sessions, state }: ShownWeek) => {
  const { today, person, world } = context;
  const weeks = { plan: state.plan, previous: state.previous, log: state.log };
  const asked = chosen(options, state.calendar ?? nothingSent);
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
