import { list, number, oneOf, optional, record, type Fields, type Read } from "../read-value.ts";
import { quoted } from "../safe-text.ts";
import {
  frameNames,
  type HeldName,
  type HeldProp,
  type LineProp,
  type MachineProp,
  type Place,
  type Prop,
  type StandingProp,
} from "./figure.ts";
import type { Vec } from "./vector.ts";
import { pair, vec, way } from "./read-limb.ts";
import { jointNames, type JointName } from "./skeleton.ts";
import { machineNames } from "../catalog/entry.ts";

export const joint: Read<JointName> = oneOf(jointNames);

const place: Read<Place> = (value, path, problems) =>
  typeof value === "string" ? joint(value, path, problems) : vec(value, path, problems);

/** A way to point in, or the joint to point away from. */
const pointing: Read<Place> = (value, path, problems) =>
  typeof value === "string" ? joint(value, path, problems) : way(value, path, problems);

const away = record<NonNullable<HeldProp["away"]>>({
  setup: optional(vec),
  start: optional(vec),
  middle: optional(vec),
  end: optional(vec),
});

const height = number(0, 150);
const kind = <T extends string>(name: T): Read<T> => oneOf([name]);

/** Reads a thing, and refuses one whose two places are the same: it points nowhere, or has no size. */
const apart =
  <T extends object>(
    read: Read<T>,
    places: (thing: T) => readonly [field: string, one: unknown, other: unknown],
    what: string,
  ): Read<T> =>
  (value, path, problems) => {
    const before = problems.length;
    const found = read(value, path, problems);
    if (found === undefined || problems.length > before) return found;
    const [field, one, other] = places(found);
    if (String(one) === String(other)) problems.push({ path: `${path}.${field}`, message: what });
    return found;
  };

const held = (name: HeldName): Read<HeldProp> =>
  apart(
    record<HeldProp>({
      kind: kind(name),
      at: joint,
      axis: optional(pointing),
      offset: optional(vec),
      of: optional(oneOf(frameNames)),
      away: optional(away),
    }),
    ({ at, axis }) => ["axis", at, axis],
    "the joint it is at found, another one or a direction expected",
  );
/** What bends goes along other places too. */
const bending = { via: optional(list(place, 1, 6)) };
const line = (name: LineProp["kind"], more: Partial<typeof bending> = {}): Read<LineProp> =>
  apart(
    record<LineProp>({ kind: kind(name), from: place, to: place, ...more, post: optional(height) } as Fields<LineProp>),
    // One that goes round something may end where it begins.
    ({ from, to, via }) => ["to", from, via === undefined ? to : null],
    'the same place as "from" found, another one expected',
  );

interface Between<T> {
  readonly kind: T;
  readonly from: Vec;
  readonly to: Vec;
}

/** Opposite corners that are apart: a thing of no size cannot be drawn. */
const corners = <T extends "bar" | "bench" | "box" | "pillow">(name: T): Read<Between<T>> =>
  apart(
    record<Between<T>>({ kind: kind(name), from: vec, to: vec } as Fields<Between<T>>),
    ({ from, to }) => ["to", from, to],
    'the same point as "from" found, the opposite corner expected',
  );

/** Long, high and wide. */
const size: Read<Vec> = (value, path, problems) => {
  const found = vec(value, path, problems);
  found?.forEach((each, index) => {
    if (each <= 0)
      problems.push({ path: `${path}[${index}]`, message: `${quoted(each)} found, a size above 0 expected` });
  });
  return found;
};

type Standing<T> = Extract<StandingProp, { readonly kind: T }>;
const across = optional(number(-150, 150));

const standing: Readonly<Record<StandingProp["kind"], Read<StandingProp>>> = {
  wall: record<Standing<"wall">>({ kind: kind("wall"), x: across, z: across, height: optional(height) }),
  mat: record<Standing<"mat">>({ kind: kind("mat"), from: optional(pair), to: optional(pair) }),
  chair: record<Standing<"chair">>({
    kind: kind("chair"),
    at: pair,
    seat: optional(number(5, 60)),
    back: optional(height),
  }),
  post: record<Standing<"post">>({ kind: kind("post"), at: pair, height }),
  stack: record<Standing<"stack">>({ kind: kind("stack"), at: pair, height: number(30, 150) }),
  bar: corners("bar"),
  bench: corners("bench") as Read<StandingProp>,
  box: corners("box") as Read<StandingProp>,
  pillow: corners("pillow") as Read<StandingProp>,
  pad: record<Standing<"pad">>({ kind: kind("pad"), at: vec, size, tilt: optional(number(-180, 180)) }),
};

const lines: Readonly<Record<LineProp["kind"], Read<LineProp>>> = {
  band: line("band", bending),
  cable: line("cable", bending),
  landmine: line("landmine"),
  rod: line("rod"),
  strap: line("strap"),
};

const parts: Readonly<Record<string, Read<LineProp | StandingProp | HeldProp>>> = {
  ...standing,
  ...lines,
  roller: held("roller"),
};

/** Read by its kind. */
const byKind =
  <T extends Prop>(readers: Readonly<Record<string, Read<T>>>): Read<T> =>
  (value, path, problems) => {
    const name = typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
    const read = typeof name === "string" && Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (read !== undefined) return read(value, path, problems);
    problems.push({
      path: `${path}.kind`,
      message: `${quoted(name)} found, one of ${Object.keys(readers).join(", ")} expected`,
    });
    return undefined;
  };

const machine: Read<Prop> = record<MachineProp>({
  kind: kind("machine"),
  name: oneOf(machineNames),
  parts: list(byKind(parts), 1, 16),
});

export const prop: Read<Prop> = byKind<Prop>({
  ...parts,
  machine,
  kettlebell: held("kettlebell"),
  dumbbell: held("dumbbell"),
  barbell: held("barbell"),
  "trap-bar": held("trap-bar"),
  "med-ball": held("med-ball"),
  "ab-wheel": held("ab-wheel"),
  slider: held("slider"),
});
