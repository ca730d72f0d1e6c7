import { list, number, oneOf, optional, record, type Read } from "../read-value.ts";
import { quoted } from "../safe-text.ts";
import type { Arrow } from "./figure.ts";
import { anglePair, pair, vec } from "./read-limb.ts";
import { joint } from "./read-prop.ts";
import type { JointName } from "./skeleton.ts";
import type { Vec } from "./vector.ts";

type Form<T> = Extract<Arrow, T>;

const bothEnds: Read<readonly [Vec, Vec]> = (value, path, problems) =>
  list(vec, 2, 2)(value, path, problems) as readonly [Vec, Vec] | undefined;

const arrows: Readonly<Record<string, Read<Arrow>>> = {
  follow: record<Form<{ readonly follow: JointName }>>({
    follow: joint,
    offset: optional(pair),
    part: optional(pair),
  }),
  line: record<Form<{ readonly line: unknown }>>({
    line: bothEnds,
    bend: optional(number(-1, 1)),
    pose: optional(oneOf(["start"] as const)),
  }),
  turn: record<Form<{ readonly turn: unknown }>>({
    turn: anglePair,
    about: optional(joint),
    above: optional(number(-100, 100)),
    radius: optional(number(5, 60)),
  }),
};

export const arrow: Read<Arrow> = (value, path, problems) => {
  const form = ["follow", "line", "turn"].find(
    (name) => typeof value === "object" && value !== null && Object.hasOwn(value, name),
  );
  const read = form === undefined ? undefined : arrows[form];
  if (read !== undefined) return read(value, path, problems);
  problems.push({ path, message: `${quoted(value)} found, an arrow with "follow", "line" or "turn" expected` });
  return undefined;
};
