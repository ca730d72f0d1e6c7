import type { Plane } from "../../spine.ts";
import type { Angles } from "../vector.ts";
import { said, type Check, type Objection, type Subject } from "./sample.ts";

/** Which of flexion, side and twist a plane is, and the sign that its direction has; both sides count where there is none. */
const axisOf: Readonly<Record<Plane, readonly [axis: 0 | 1 | 2, sign: -1 | 0 | 1]>> = {
  flexion: [0, 1],
  extension: [0, -1],
  "side-bending": [1, 0],
  rotation: [2, 0],
};

const axisNames = ["flexion", "side", "twist"] as const;

/** Degrees that lumbar and thorax travel together at least where the spine moves, and the lumbar spine at most where it resists [D]. */
const least = [20, 25, 25] as const;
const still = 6;
/** What is trained besides may be held instead of moved, but the spine goes no further than this the other way [D]. */
const mostAgainst = 10;

const trainedPoses = ({ motion, figure }: Subject) =>
  motion.roles.flatMap((role, index) => {
    const pose = motion.poses[index];
    const path = `poses[${figure.poses.findIndex((each) => each.as === role)}]`;
    return role === "setup" || pose === undefined ? [] : [{ pose, path }];
  });

type Trained = ReturnType<typeof trainedPoses>;

const together = (trained: Trained, axis: 0 | 1 | 2): readonly number[] =>
  trained.map(({ pose }) => pose.lumbar[axis] + pose.thorax[axis]);

/** How far the spine goes from its start in a plane's own direction; to either side where both count. */
const travel = (trained: Trained, axis: 0 | 1 | 2, sign: -1 | 0 | 1): number => {
  const [start = 0, ...others] = together(trained, axis);
  const ways = others.map((value) => value - start);
  return Math.max(0, ...ways.map((way) => (sign === 0 ? Math.abs(way) : way * sign)));
};

const moves = (subject: Subject): readonly Objection[] => {
  const trained = trainedPoses(subject);
  const { planes } = subject.exercise;
  const isBoth = planes.includes("flexion") && planes.includes("extension");
  const path = `${trained.at(-1)?.path ?? "poses"}.lumbar`;
  return planes.flatMap((plane, index): readonly Objection[] => {
    const [axis, own] = axisOf[plane];
    // There and back: whichever of the two comes first, both are trained.
    const sign = isBoth && axis === 0 ? 0 : own;
    const by = travel(trained, axis, sign);
    if (index === 0 && by < least[axis]) {
      const message = `lumbar and thorax go ${said(by)}° into ${plane}, which is moved; expected at least ${least[axis]}`;
      return [{ path, message }];
    }
    const against = sign === 0 ? 0 : travel(trained, axis, sign === 1 ? -1 : 1);
    if (against <= Math.max(mostAgainst, by)) return [];
    return [{ path, message: `lumbar and thorax go ${said(against)}° the other way than ${plane}, which is trained` }];
  });
};

const resists = (subject: Subject): readonly Objection[] => {
  const trained = trainedPoses(subject);
  return axisNames.flatMap((name, axis): readonly Objection[] => {
    const values = trained.map(({ pose }) => (pose.lumbar as Angles)[axis] as number);
    const by = Math.max(...values) - Math.min(...values);
    const path = `${trained.at(-1)?.path ?? "poses"}.lumbar[${axis}]`;
    if (by <= still) return [];
    return [
      {
        path,
        message: `the lumbar spine moves ${said(by)}° in ${name}, where it is to resist; expected at most ${still}`,
      },
    ];
  });
};

/** What the planes and the mode of the exercise say, the spine of the figure does. */
export const checkSpine: Check = (subject) => {
  const { role, mode } = subject.exercise;
  if (role !== "trunk") return [];
  return mode === "move" ? moves(subject) : resists(subject);
};
