import type { Appointment, DayStatus } from "../domain/calendar/appointments.ts";
import { safeText } from "../domain/safe-text.ts";
import type { TodaysItem } from "../domain/session/todays-items.ts";
import { planes, type Plane } from "../domain/spine.ts";
import { fullDoseText } from "./dose.ts";
import { joined } from "./phrasing.ts";

/** What a plane trains, in the words that stand beside a dose. */
const briefly: Readonly<Record<Plane, string>> = {
  flexion: "forward",
  extension: "backward",
  rotation: "turning",
  "side-bending": "sideways",
};

const trainedIn = (items: readonly TodaysItem[]): string => {
  const direct = new Set(
    items.flatMap(({ item, rests }) =>
      rests ? [] : item.cells.flatMap(({ plane, credit }) => (credit === 1 ? [plane] : [])),
    ),
  );
  if (direct.size === planes.length) return "all four planes";
  const named = planes.filter((plane) => direct.has(plane)).map((plane) => briefly[plane]);
  return named.length === 0 ? "mobility" : named.join(", ");
};

const statusWords: Readonly<Record<DayStatus, string>> = {
  open: "",
  part: " partly done",
  done: " done",
  skipped: " skipped",
  off: " on hold",
};

/** "Back session: forward, turning (24 min)", "Back session done: all four planes (24 min)", "Back session on hold". */
export const appointmentTitle = ({ about, minutes }: Appointment, person: string | null): string => {
  const who = person === null ? "" : ` (${safeText(person)})`;
  if (about.kind === "checkin") return `Back check-in${who}${about.isAnswered ? " done" : ""}`;
  if (about.kind === "gone") return `Cancelled: back ${about.checkin ? "check-in" : "session"}${who}`;
  const { status, items, lighter } = about;
  const head = `Back session${who}${statusWords[status]}`;
  if (status === "off") return head;
  const lighterText = lighter === null ? "" : lighter.reason === "asked" ? "lighter day" : "lighter week";
  return `${head}: ${trainedIn(items)} (${joined([`${minutes} min`, lighterText])})`;
};

const itemLine = ({ item, status, rests }: TodaysItem, index: number): string => {
  const state = rests ? " (rests)" : status === "open" ? "" : ` (${status})`;
  return `${index + 1}. ${safeText(item.name)}${state}: ${fullDoseText(item)}`;
};

const closing =
  "General exercise planning, not medical advice. Stop and see someone if a leg grows weak, you go numb between the legs, or bladder or bowels change.";

/** What there is to do and how to say that it is done, or what was; lines of it. */
export const appointmentText = ({ about }: Appointment): string => {
  if (about.kind === "gone") return "The plan has changed; nothing stands here any more.";
  if (about.kind === "checkin")
    return about.isAnswered
      ? "Written down; fourplane log shows it."
      : "Pain this morning, 0 to 10? Has what the last session stirred up gone?\nWrite it down: fourplane checkin --pain 0 --settled yes";
  const { status, items } = about;
  if (status === "off") return "On hold; fourplane today says why and until when.";
  const lines = items.map(itemLine);
  const isOver = status === "done" || status === "skipped";
  return [...lines, ...(isOver ? [] : ["", "Check it off: fourplane done", closing])].join("\n");
};
