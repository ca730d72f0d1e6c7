import type { LocalDate } from "../dates.ts";
import { flag, list, localDate, number, oneOf, optional, orNull, record, text, type Read } from "../read-value.ts";
import { quoted } from "../safe-text.ts";
import { modes, planes } from "../spine.ts";
import {
  asPlanned,
  formatPerformed,
  formatPlanned,
  parsePerformed,
  parsePlanned,
  performedExample,
  plannedExample,
} from "./dose-notation.ts";
import {
  efforts,
  skipReasons,
  type DoneEvent,
  type Effort,
  type LogEvent,
  type PlannedDose,
  type SkippedEvent,
} from "./event.ts";

type Written<T extends LogEvent> = Omit<T, "kind" | "session"> & { readonly kind: T["kind"] };

/** A done event as it stands in the file: what is usual is left out, and doses are written as short texts. */
interface WrittenDone {
  readonly id: string;
  readonly date: LocalDate;
  readonly kind?: "done";
  readonly exercise: string;
  readonly session?: LocalDate | null;
  readonly planned?: PlannedDose | null;
  readonly done?: string;
  readonly effort?: Effort | null;
  /** The same answer, given since it tells of what was left over. */
  readonly left?: Effort | null;
  readonly pain?: number | null;
  readonly flare?: boolean;
  readonly legs?: boolean;
  readonly deload?: boolean;
  readonly read?: string;
  readonly note?: string;
}

const base = { id: text(true), date: localDate, note: optional(text()) };

const planned: Read<PlannedDose> = (value, path, problems) => {
  const found = typeof value === "string" ? parsePlanned(value) : undefined;
  if (found === undefined) problems.push({ path, message: `${quoted(value)} found, ${plannedExample} expected` });
  return found;
};

const writtenDone = record<WrittenDone>({
  ...base,
  kind: optional(oneOf(["done"])),
  exercise: text(true),
  session: optional(orNull(localDate)),
  planned: optional(orNull(planned)),
  done: optional(text(true)),
  effort: optional(orNull(oneOf(efforts))),
  left: optional(orNull(oneOf(efforts))),
  pain: optional(orNull(number(0, 10))),
  flare: optional(flag),
  legs: optional(flag),
  deload: optional(flag),
  read: optional(text(true)),
});

const readDone: Read<DoneEvent> = (value, path, problems) => {
  const before = problems.length;
  const found = writtenDone(value, path, problems);
  if (found === undefined || problems.length > before) return undefined;
  const { id, date, exercise, read, note } = found;
  const dose = found.planned ?? null;
  const done =
    found.done !== undefined ? parsePerformed(found.done, dose) : dose === null ? undefined : asPlanned(dose);
  if (done === undefined) {
    problems.push({
      path: `${path}.done`,
      message:
        found.done === undefined
          ? `this field is missing, and nothing was planned; ${performedExample} expected`
          : `${quoted(found.done)} found, ${performedExample} expected`,
    });
    return undefined;
  }
  return {
    id,
    date,
    kind: "done",
    exercise,
    session: found.session === undefined ? date : found.session,
    planned: dose,
    done,
    effort: found.left ?? found.effort ?? null,
    ...(found.left === undefined && typeof found.effort === "string" ? { earlier: true as const } : {}),
    pain: found.pain ?? null,
    flare: found.flare ?? false,
    legs: found.legs ?? false,
    deload: found.deload ?? false,
    ...(read === undefined ? {} : { read }),
    ...(note === undefined ? {} : { note }),
  };
};

const writtenSkip = record<Written<SkippedEvent> & { readonly session?: LocalDate | null }>({
  ...base,
  kind: oneOf(["skipped"]),
  exercise: text(true),
  session: optional(orNull(localDate)),
  reason: oneOf(skipReasons),
});

const readSkip: Read<SkippedEvent> = (value, path, problems) => {
  const found = writtenSkip(value, path, problems);
  return found && { ...found, session: found.session === undefined ? found.date : found.session };
};

const yes = optional(flag);
const place = { plane: optional(orNull(oneOf(planes))), mode: optional(orNull(oneOf(modes))) };

/** Fills in what was left out because it is the usual. */
const withDefaults =
  <T extends object, D extends object>(read: Read<T>, defaults: D): Read<T & D> =>
  (value, path, problems) => {
    const found = read(value, path, problems);
    return found && ({ ...defaults, ...found } as T & D);
  };

type Kind = LogEvent["kind"];
type Optionally<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;
type Of<K extends Kind> = Extract<LogEvent, { readonly kind: K }>;

const readers: { readonly [K in Kind]: Read<Of<K>> } = {
  done: readDone,
  skipped: readSkip,
  checkin: withDefaults(
    record<Optionally<Of<"checkin">, "pain" | "settled" | "flare" | "legs">>({
      ...base,
      kind: oneOf(["checkin"]),
      pain: optional(orNull(number(0, 10))),
      settled: optional(orNull(flag)),
      flare: yes,
      legs: yes,
    }),
    { pain: null, settled: null, flare: false, legs: false },
  ),
  measured: record<Of<"measured">>({
    ...base,
    kind: oneOf(["measured"]),
    what: oneOf(["toe-to-wall"]),
    left: number(0, 30),
    right: number(0, 30),
  }),
  swapped: record<Of<"swapped">>({ ...base, kind: oneOf(["swapped"]), from: text(true), to: text(true) }),
  moved: record<Of<"moved">>({ ...base, kind: oneOf(["moved"]), from: localDate, to: localDate }),
  paused: withDefaults(
    record<Optionally<Of<"paused">, "plane" | "mode">>({
      ...base,
      kind: oneOf(["paused"]),
      ...place,
      until: localDate,
    }),
    { plane: null, mode: null },
  ),
  resumed: withDefaults(
    record<Optionally<Of<"resumed">, "plane" | "mode">>({ ...base, kind: oneOf(["resumed"]), ...place }),
    { plane: null, mode: null },
  ),
  stopped: record<Of<"stopped">>({
    ...base,
    kind: oneOf(["stopped"]),
    urgency: oneOf(["emergency", "clinician"]),
    answers: list(text(), 0, 100),
  }),
  cleared: record<Of<"cleared">>({ ...base, kind: oneOf(["cleared"]) }),
};

const kinds = Object.keys(readers) as Kind[];

/** Reads one event as it is stored, naming every problem in it. */
export const storedEvent: Read<LogEvent> = (value, path, problems) => {
  const stated: unknown = typeof value === "object" && value !== null && "kind" in value ? value.kind : "done";
  const kind = kinds.find((each) => each === stated);
  if (kind !== undefined) return readers[kind](value, path, problems);
  problems.push({ path: `${path}.kind`, message: `${quoted(stated)} found, one of ${kinds.join(", ")} expected` });
  return undefined;
};

const isUsual = (key: string, value: unknown): boolean =>
  value === undefined || value === null || value === false || key === "id" || key === "date" || key === "note";

/** One event as one line of JSON: the usual left out, doses as short texts. */
export const eventLine = (event: LogEvent): string => {
  const { id, date, note } = event;
  const rest =
    event.kind === "done"
      ? {
          exercise: event.exercise,
          ...(event.session === date ? {} : { session: event.session }),
          ...(event.planned === null ? {} : { planned: formatPlanned(event.planned) }),
          done: formatPerformed(event.done, event.planned),
          [event.earlier === true ? "effort" : "left"]: event.effort ?? undefined,
          pain: event.pain ?? undefined,
          flare: event.flare || undefined,
          legs: event.legs || undefined,
          deload: event.deload || undefined,
          read: event.read,
        }
      : event.kind === "skipped"
        ? {
            kind: event.kind,
            exercise: event.exercise,
            ...(event.session === date ? {} : { session: event.session }),
            reason: event.reason,
          }
        : event.kind === "checkin" && event.settled === false
          ? { ...usualLeftOut(event), settled: false }
          : usualLeftOut(event);
  return JSON.stringify({ id, date, ...rest, note });
};

const usualLeftOut = (event: LogEvent): object => ({
  kind: event.kind,
  ...Object.fromEntries(Object.entries(event).filter(([key, value]) => !isUsual(key, value))),
});
