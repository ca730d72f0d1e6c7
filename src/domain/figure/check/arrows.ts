import { arrowLine, lineLength } from "../arrows.ts";
import { extent } from "../blob.ts";
import { cameraAt, type Point } from "../camera.ts";
import { facing, type Arc } from "../hull.ts";
import { personParts } from "../person.ts";
import { said, type Check } from "./sample.ts";

const shortest = 9.5;
const underFloor = -1.5;
/** From this elevation on the floor is an area, and an arrow may lie on it. */
const slanted = 12;
/** An arrow may cross the body, for a knee that falls to the other side; it may not lie on it [D]. */
const mostOnBody = 0.85;
const directions = 16;

const isInside = (hull: readonly Arc[], [x, y]: Point): boolean => {
  for (let step = 0; step < directions; step += 1) {
    const facingTo = facing((2 * Math.PI * step) / directions);
    const most = Math.max(...hull.map(({ blob }) => extent(blob, facingTo)));
    if (x * facingTo[0] + y * facingTo[1] > most) return false;
  }
  return true;
};

/** Arrows are long enough to be seen, over the floor, and not altogether on the body. */
export const checkArrows: Check = ({ figure, motion, samples }) => {
  const camera = cameraAt(figure.camera);
  const last = samples.at(-1)?.body;
  if (last === undefined) return [];
  const body = personParts(camera, last, new Set()).flatMap(({ hulls }) => hulls);
  return (figure.arrows ?? []).flatMap((arrow, index) => {
    const path = `arrows[${index}]`;
    const line = arrowLine(camera, motion, last, arrow);
    const long = lineLength(line);
    if (long < shortest) return [{ path, message: `the arrow is ${said(long)} long; expected at least 10` }];
    const low = Math.min(...line.map(([, y]) => y));
    if (low < underFloor && figure.camera[1] < slanted)
      return [{ path, message: `the arrow is ${said(-low)} under the floor` }];
    const isStart = "line" in arrow && arrow.pose === "start";
    const within = line.filter((point) => body.some((hull) => isInside(hull, point))).length;
    if (!isStart && within > line.length * mostOnBody)
      return [{ path, message: "the arrow lies on the body; move it beside" }];
    return [];
  });
};
