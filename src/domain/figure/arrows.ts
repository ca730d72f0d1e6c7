import { project, type Camera, type Point } from "./camera.ts";
import type { Arrow } from "./figure.ts";
import { poseAt, type Motion } from "./motion.ts";
import type { Part } from "./part.ts";
import { bodyIn, type Body } from "./puppet.ts";
import { add, cosine, mix, sine, type Vec } from "./vector.ts";

const steps = 8;
const head = { long: 5.4, wide: 2.3 } as const;

const spread = (from: number, to: number): readonly number[] =>
  Array.from({ length: steps + 1 }, (_, step) => mix(from, to, step / steps));

const curve = ([from, to]: readonly [Point, Point], bend: number): readonly Point[] => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  // The control point stands off the middle, to the left of the way the arrow goes for a positive bend.
  const control: Point = [(from[0] + to[0]) / 2 - 2 * bend * dy, (from[1] + to[1]) / 2 + 2 * bend * dx];
  return spread(0, 1).map((t) => [
    mix(mix(from[0], control[0], t), mix(control[0], to[0], t), t),
    mix(mix(from[1], control[1], t), mix(control[1], to[1], t), t),
  ]);
};

/** The line an arrow goes along on the picture; `last` is the body in the picture it stands in. */
export const arrowLine = (camera: Camera, motion: Motion, last: Body, arrow: Arrow): readonly Point[] => {
  if ("line" in arrow) {
    const [from, to] = arrow.line.map((point) => project(camera, point)) as [Point, Point];
    return arrow.bend === undefined || arrow.bend === 0 ? [from, to] : curve([from, to], arrow.bend);
  }
  if ("follow" in arrow) {
    const [dx, dy] = arrow.offset ?? [0, 0];
    return spread(...(arrow.part ?? [0, 1])).map((part) => {
      const [x, y] = project(camera, bodyIn(poseAt(motion, part)).joints[arrow.follow]);
      return [x + dx, y + dy];
    });
  }
  const { turn, about = "c7", above = 25, radius = 14 } = arrow;
  const centre = add(last.joints[about], [0, above, 0]);
  return spread(...turn).map((angle) => {
    const at: Vec = add(centre, [radius * cosine(angle), 0, radius * sine(angle)]);
    return project(camera, at);
  });
};

/** A line with a head on its end, which points the way the last of the line goes. */
export const arrowPart = (line: readonly Point[]): Part => {
  const tip = line.at(-1) ?? [0, 0];
  const before = line.findLast(([x, y]) => Math.hypot(tip[0] - x, tip[1] - y) >= head.long * 0.7) ?? line[0] ?? [0, 0];
  const size = Math.hypot(tip[0] - before[0], tip[1] - before[1]) || 1;
  const [x, y] = [(tip[0] - before[0]) / size, (tip[1] - before[1]) / size];
  const neck: Point = [tip[0] - x * head.long, tip[1] - y * head.long];
  const shaft = line.filter((point) => Math.hypot(tip[0] - point[0], tip[1] - point[1]) > head.long);
  return {
    tone: "arrow",
    depth: Infinity,
    hulls: [],
    areas: [
      [tip, [neck[0] - y * head.wide, neck[1] + x * head.wide], [neck[0] + y * head.wide, neck[1] - x * head.wide]],
    ],
    strokes: [{ points: [...shaft, [tip[0] - x * head.long * 0.8, tip[1] - y * head.long * 0.8]] }],
  };
};

/** How long a line is on the picture. */
export const lineLength = (line: readonly Point[]): number =>
  line.slice(1).reduce((sum, [x, y], index) => {
    const [px, py] = line[index] as Point;
    return sum + Math.hypot(x - px, y - py);
  }, 0);
